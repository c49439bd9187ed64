package org.besa.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/// Finds the template of a view name and renders it with the model and the [Page].
///
/// `redirect:` answers 303, so that a form is never sent twice by going back; `moved:` answers 301, for an address that
/// was or might be written otherwise.
final class JteViewResolver implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";
    private static final String MOVED = "moved:";

    private final TemplateEngine engine;
    private final PageFactory pages;

    JteViewResolver(TemplateEngine engine, PageFactory pages) {
        this.engine = engine;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return redirect(name.substring(REDIRECT.length()), HttpStatus.SEE_OTHER);
        }
        if (name.startsWith(MOVED)) {
            return redirect(name.substring(MOVED.length()), HttpStatus.MOVED_PERMANENTLY);
        }
        return engine.hasTemplate(name + ".jte") ? new JteView(name + ".jte") : null;
    }

    private static RedirectView redirect(String path, HttpStatus status) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(status);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                // Spring adds binding results of its own, which no template declares
                model.forEach((name, value) -> {
                    if (name.indexOf('.') < 0 && value != null) {
                        parameters.put(name, value);
                    }
                });
            }
            parameters.put("page", pages.page(request));
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                response.setHeader("Cache-Control", "no-store"); // whatever was meant for what is not there
            }
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
