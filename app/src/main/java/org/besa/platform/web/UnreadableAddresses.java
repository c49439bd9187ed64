package org.besa.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The page of addresses that the web server turns away before Besa sees them, such as those with `%2F` or `%zz`.
/// There is no session and no page frame yet, so this page has a small one of its own.
@Component
@Order(Ordered.LOWEST_PRECEDENCE) // the valve that is added last is asked first
class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final TemplateEngine templates;
    private final Texts texts;

    UnreadableAddresses(TemplateEngine templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PageOfOurs()));
    }

    private String page(Language language, int status) {
        StringOutput page = new StringOutput();
        templates.render(
                "ui/unreadable_address.jte", Map.of("language", language, "texts", texts, "status", status), page);
        return page.toString();
    }

    private final class PageOfOurs extends ValveBase {

        PageOfOurs() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getContext() == null && !response.isCommitted() && response.setErrorReported()) {
                Language language =
                        LanguageFilter.languageOf(request.getRequestURI()).orElse(Language.SQ);
                response.setSuspended(false); // an error closes the response to everybody else
                response.setContentType("text/html;charset=UTF-8");
                response.setHeader("Content-Language", language.code());
                BrowserRules.say(request, response);
                response.setHeader("Cache-Control", "no-store");
                response.getOutputStream()
                        .write(page(language, response.getStatus()).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            }
        }
    }
}
