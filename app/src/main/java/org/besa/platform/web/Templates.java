package org.besa.platform.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Renders templates into other pages, for the sections that modules contribute.
@Component
public class Templates {

    private final TemplateEngine engine;

    Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    /// The content of a template, with `page` and the parameters given.
    public Content content(String template, Page page, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page);
        return new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                engine.render(template + ".jte", all, output);
            }
        };
    }
}
