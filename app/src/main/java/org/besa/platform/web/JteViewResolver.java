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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/// Finds the template of a view name and renders it with the model and the [Page].
///
/// `redirect:` answers 303, so that a form is never sent twice by going back.
final class JteViewResolver implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";

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
            RedirectView redirect = new RedirectView(name.substring(REDIRECT.length()), true);
            redirect.setStatusCode(org.springframework.http.HttpStatus.SEE_OTHER);
            redirect.setExposeModelAttributes(false);
            return redirect;
        }
        return engine.hasTemplate(name + ".jte") ? new JteView(name + ".jte") : null;
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
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
