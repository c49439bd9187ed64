package org.besa.plans.api;

import java.util.List;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;

/// A measure as a version of a plan has it, with the group it stands in.
///
/// @param group code of the group
/// @param content everything that the version says of it
record VersionMeasure(String group, MeasureContent content) {

    static List<VersionMeasure> of(PlanContent plan) {
        return plan.groups().stream()
                .flatMap(group -> group.measures().stream().map(measure -> new VersionMeasure(group.code(), measure)))
                .toList();
    }
}
