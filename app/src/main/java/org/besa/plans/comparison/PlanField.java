package org.besa.plans.comparison;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.besa.plans.PlanContent;

/// What a plan says of itself, without its groups.
public enum PlanField {
    TITLE,
    SUMMARY,
    PERIOD;

    static Set<PlanField> differing(PlanContent before, PlanContent after) {
        EnumSet<PlanField> fields = EnumSet.noneOf(PlanField.class);
        if (!before.title().equals(after.title())) {
            fields.add(TITLE);
        }
        if (!before.summary().equals(after.summary())) {
            fields.add(SUMMARY);
        }
        if (!Objects.equals(before.periodStart(), after.periodStart())
                || !Objects.equals(before.periodEnd(), after.periodEnd())) {
            fields.add(PERIOD);
        }
        return fields;
    }
}
