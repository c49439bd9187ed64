package org.besa.directory.desk;

import gg.jte.Content;
import java.util.Map;
import org.besa.directory.sheets.Sheets;
import org.besa.platform.security.Actor;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On "My work": the way to the directory, for those who keep some of it.
@Component
class DirectoryDeskSection implements DeskSection {

    private final Sheets sheets;
    private final Templates templates;

    DirectoryDeskSection(Sheets sheets, Templates templates) {
        this.sheets = sheets;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Content content(Page page, Actor actor) {
        return sheets.listFor(actor).isEmpty()
                ? output -> {}
                : templates.content("directory/desk/my_directory", page, Map.of());
    }
}
