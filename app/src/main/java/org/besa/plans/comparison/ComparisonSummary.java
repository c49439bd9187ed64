package org.besa.plans.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.comparison.MeasureComparison.Added;
import org.besa.plans.comparison.MeasureComparison.Changed;
import org.besa.plans.comparison.MeasureComparison.Dropped;
import org.besa.plans.comparison.MeasureComparison.Same;
import org.besa.plans.comparison.MeasureComparison.Shift;

/// What changed, in numbers of measures. A measure whose deadline went another way is counted there, and among
/// `reworded` only when something else of it changed as well.
///
/// @param later deadlines that are later now
/// @param removed deadlines that have no last day any more
/// @param reworded measures of which something besides the last day changed
/// @param same measures that say the same
public record ComparisonSummary(
        int added, int dropped, int later, int earlier, int removed, int set, int reworded, int same) {

    static ComparisonSummary of(List<MeasureComparison> measures) {
        Map<Shift, Integer> shifts = new EnumMap<>(Shift.class);
        int added = 0;
        int dropped = 0;
        int reworded = 0;
        int same = 0;
        for (MeasureComparison measure : measures) {
            switch (measure) {
                case Added a -> added++;
                case Dropped d -> dropped++;
                case Same s -> same++;
                case Changed changed -> {
                    shifts.merge(changed.shift(), 1, Integer::sum);
                    if (saysMore(changed)) {
                        reworded++;
                    }
                }
            }
        }
        return new ComparisonSummary(
                added,
                dropped,
                shifts.getOrDefault(Shift.LATER, 0),
                shifts.getOrDefault(Shift.EARLIER, 0),
                shifts.getOrDefault(Shift.REMOVED, 0),
                shifts.getOrDefault(Shift.SET, 0),
                reworded,
                same);
    }

    private static boolean saysMore(Changed changed) {
        boolean onlyDeadline = changed.fields().size() == 1 && changed.fields().contains(MeasureField.DEADLINE);
        return changed.moved() || !onlyDeadline || changed.shift() == Shift.REWORDED;
    }

    /// Whether no measure differs.
    public boolean isNothing() {
        return added + dropped + later + earlier + removed + set + reworded == 0;
    }
}
