package org.besa.monitoring.observations.desk;

import gg.jte.Content;
import java.util.List;
import org.besa.monitoring.observations.ObservedReports;
import org.besa.platform.security.Actor;
import org.besa.platform.web.DeskLink;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.springframework.stereotype.Component;

/// On "My work": the way to what a monitor observes.
@Component
class ObservationsSection implements DeskSection {

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Content content(Page page, Actor actor) {
        return output -> {};
    }

    @Override
    public List<DeskLink> links(Page page, Actor actor) {
        return ObservedReports.isOpenTo(actor)
                ? List.of(
                        new DeskLink(page.text("observations.title"), "/desk/observations"),
                        new DeskLink(page.text("assessments.title"), "/desk/assessments"))
                : List.of();
    }
}
