package org.besa.monitoring.desk;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.platform.security.Actor;
import org.besa.platform.web.DeskLink;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On "My work": the reports that this person owes, and those that wait for their verdict.
@Component
class OwedSection implements DeskSection {

    private static final int MOST = 8;

    private final DeskReports reports;
    private final MonitoringPages pages;
    private final Templates templates;

    OwedSection(DeskReports reports, MonitoringPages pages, Templates templates) {
        this.reports = reports;
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Content content(Page page, Actor actor) {
        List<OwedPeriod> owed = actor.may("monitoring.report") ? reports.listOwedPeriods(actor) : List.of();
        List<PeriodLine> judged = actor.may("monitoring.verify")
                ? reports.listPeriods(actor).stream()
                        .filter(period -> period.closedAt() == null)
                        .toList()
                : List.of();
        if (owed.isEmpty() && judged.isEmpty()) {
            return output -> {};
        }
        return templates.content(
                "monitoring/my_reports",
                page,
                Map.of(
                        "reports",
                        owed.isEmpty() ? List.of() : reports.listOwed(0, MOST, actor),
                        "owed",
                        owed,
                        "periods",
                        judged,
                        "words",
                        pages.words()));
    }

    @Override
    public List<DeskLink> links(Page page, Actor actor) {
        List<DeskLink> links = new ArrayList<>();
        if (DeskReports.isOpenTo(actor)) {
            links.add(new DeskLink(page.text("monitoring.periods.title"), "/desk/periods"));
        }
        if (actor.may("monitoring.report")) {
            links.add(new DeskLink(page.text("monitoring.owed.title"), "/desk/reports"));
        }
        if (actor.may("monitoring.read")) {
            links.add(new DeskLink(page.text("rates.title"), "/desk/rates"));
        }
        return links;
    }
}
