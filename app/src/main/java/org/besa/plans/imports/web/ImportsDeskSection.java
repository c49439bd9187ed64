package org.besa.plans.imports.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.besa.plans.imports.Imports;
import org.besa.platform.security.Actor;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On "My work": imports that wait for a person, and where to begin.
@Component
class ImportsDeskSection implements DeskSection {

    private static final int MOST = 8;

    private final Imports imports;
    private final ImportLines lines;
    private final Templates templates;

    ImportsDeskSection(Imports imports, ImportLines lines, Templates templates) {
        this.imports = imports;
        this.lines = lines;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Page page, Actor actor) {
        if (!actor.may("plans.import")) {
            return output -> {};
        }
        List<ImportLine> all = lines.lines(imports.listImports(actor));
        List<ImportLine> open = all.stream()
                .filter(line -> line.stage() != Stage.SAVED && line.stage() != Stage.CANCELLED)
                .toList();
        return templates.content(
                "desk/my_work",
                page,
                Map.of("open", open.stream().limit(MOST).toList(), "total", open.size(), "ever", !all.isEmpty()));
    }
}
