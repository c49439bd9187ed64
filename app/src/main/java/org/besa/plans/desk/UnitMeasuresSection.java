package org.besa.plans.desk;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.besa.platform.security.Actor;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On "My work": the measures of this person's unit.
@Component
class UnitMeasuresSection implements DeskSection {

    private static final int MOST = 10;

    private final UnitMeasures measures;
    private final Templates templates;

    UnitMeasuresSection(UnitMeasures measures, Templates templates) {
        this.measures = measures;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Content content(Page page, Actor actor) {
        if (!UnitMeasures.isOpenTo(actor)) {
            return output -> {};
        }
        List<UnitMeasure> all = measures.list(actor);
        return templates.content(
                "desk/my_measures",
                page,
                Map.of("measures", all.stream().limit(MOST).toList(), "total", all.size()));
    }
}
