package org.besa.monitoring.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.web.Page;
import org.besa.platform.web.PlanView;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// The measures of a plan by deadline, month beside month.
@Component
class PlanTimeline implements PlanView {

    private final PlacedMeasures measures;
    private final Templates templates;
    private final Clock clock;

    PlanTimeline(PlacedMeasures measures, Templates templates, Clock clock) {
        this.measures = measures;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "timeline";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title(Page page) {
        return page.text("timeline.title");
    }

    @Override
    public Content content(Page page, List<UUID> promises) {
        Timeline timeline = Timeline.of(measures.list(promises), LocalDate.now(clock));
        return templates.content("monitoring/timeline", page, Map.of("timeline", timeline));
    }
}
