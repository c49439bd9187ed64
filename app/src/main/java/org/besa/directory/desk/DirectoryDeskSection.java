package org.besa.directory.desk;

import gg.jte.Content;
import java.util.List;
import org.besa.directory.sheets.Sheets;
import org.besa.platform.security.Actor;
import org.besa.platform.web.DeskLink;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.springframework.stereotype.Component;

/// On "My work": the way to the directory, for those who keep some of it.
@Component
class DirectoryDeskSection implements DeskSection {

    private final Sheets sheets;

    DirectoryDeskSection(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Content content(Page page, Actor actor) {
        return output -> {};
    }

    @Override
    public List<DeskLink> links(Page page, Actor actor) {
        return sheets.listFor(actor).isEmpty()
                ? List.of()
                : List.of(new DeskLink(page.text("directory.desk.title"), "/desk/directory"));
    }
}
