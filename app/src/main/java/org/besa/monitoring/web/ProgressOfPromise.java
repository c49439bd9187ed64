package org.besa.monitoring.web;

import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.StatusSchemes;
import org.besa.platform.data.JsonRows;
import org.besa.platform.web.Page;
import org.besa.platform.web.PromiseSection;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On the page of a promise: what became of it period by period, both voices side by side.
@Component
class ProgressOfPromise implements PromiseSection {

    private final JsonRows rows;
    private final StatusSchemes schemes;
    private final Templates templates;
    private final Clock clock;

    ProgressOfPromise(JsonRows rows, StatusSchemes schemes, Templates templates, Clock clock) {
        this.rows = rows;
        this.schemes = schemes;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Page page, UUID promise) {
        List<VerifiedReport> reports = rows.list(
                VerifiedReport.class,
                VerifiedReport.OF_PROMISE,
                Map.of("promise", promise, "zone", clock.getZone().getId()));
        return reports.isEmpty()
                ? output -> {}
                : templates.content(
                        "monitoring/progress_of_promise", page, Map.of("reports", reports, "schemes", schemes));
    }
}
