package org.besa.monitoring.web;

import gg.jte.Content;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.monitoring.StatusSchemes;
import org.besa.platform.web.Page;
import org.besa.platform.web.PlanView;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// The measures of a plan in columns, by where they stand.
@Component
class PlanBoard implements PlanView {

    private final PlacedMeasures measures;
    private final StatusSchemes schemes;
    private final Templates templates;

    PlanBoard(PlacedMeasures measures, StatusSchemes schemes, Templates templates) {
        this.measures = measures;
        this.schemes = schemes;
        this.templates = templates;
    }

    @Override
    public String code() {
        return "board";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title(Page page) {
        return page.text("board.title");
    }

    @Override
    public Content content(Page page, List<UUID> promises) {
        Map<Place, List<PlacedMeasure>> columns = measures.list(promises).stream()
                .collect(Collectors.groupingBy(
                        PlacedMeasure::place, () -> new EnumMap<>(Place.class), Collectors.toList()));
        return templates.content("monitoring/board", page, Map.of("columns", columns, "schemes", schemes));
    }
}
