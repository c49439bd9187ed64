package org.besa.plans.editing.web;

import org.besa.plans.editing.PlanHead;

/// What a plan says of itself in the fields of a form, and back.
final class HeadFields {

    private HeadFields() {}

    static Fields of(PlanHead head) {
        return new Fields.Builder()
                .put("title", head.title())
                .put("summary", head.summary())
                .put("periodStart", head.periodStart())
                .put("periodEnd", head.periodEnd())
                .build();
    }

    static PlanHead read(Fields fields, Faults faults) {
        Numbers numbers = new Numbers(fields, faults);
        return new PlanHead(
                fields.localized("title"),
                fields.localized("summary"),
                numbers.day("periodStart"),
                numbers.day("periodEnd"));
    }
}
