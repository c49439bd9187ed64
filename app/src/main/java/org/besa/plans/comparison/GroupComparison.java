package org.besa.plans.comparison;

import java.util.List;
import java.util.Set;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.comparison.MeasureComparison.Same;
import org.jspecify.annotations.Nullable;

/// A group in two versions with the measures of both, those dropped from it last.
///
/// @param before null when the group is new
/// @param after null when it is gone
/// @param fields in which its own texts differ
public record GroupComparison(
        @Nullable Group before, @Nullable Group after, Set<GroupField> fields, List<MeasureComparison> measures) {

    /// The group as it is shown: the later text when there is one.
    public Group group() {
        Group shown = after == null ? before : after;
        if (shown == null) {
            throw new IllegalStateException("a group of neither version");
        }
        return shown;
    }

    /// The measures that are not the same.
    public List<MeasureComparison> differing() {
        return measures.stream().filter(measure -> !(measure instanceof Same)).toList();
    }

    /// Whether nothing in it differs.
    public boolean isSame() {
        return before != null
                && after != null
                && fields.isEmpty()
                && differing().isEmpty();
    }
}
