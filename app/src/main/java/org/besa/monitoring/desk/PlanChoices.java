package org.besa.monitoring.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.springframework.stereotype.Component;

/// The published plans, for choosing one.
@Component
public class PlanChoices {

    private final JsonRows rows;

    PlanChoices(JsonRows rows) {
        this.rows = rows;
    }

    /// A plan that can be chosen.
    public record PlanChoice(UUID id, LocalizedText title) {}

    /// All, by title.
    List<PlanChoice> list() {
        return rows.list(PlanChoice.class, """
                select p.id, v.title from plans.plan p join plans.plan_version v on v.id = p.published_version
                order by platform.text_in(v.title, 'sq'), p.id
                """, Map.of());
    }
}
