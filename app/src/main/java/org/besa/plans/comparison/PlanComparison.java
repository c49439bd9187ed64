package org.besa.plans.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.comparison.MeasureComparison.Added;
import org.besa.plans.comparison.MeasureComparison.Changed;
import org.besa.plans.comparison.MeasureComparison.Dropped;
import org.besa.plans.comparison.MeasureComparison.Same;
import org.jspecify.annotations.Nullable;

/// Two versions of a plan side by side. Measures are paired by the promise they are, groups by their code.
///
/// @param fields of the plan itself that differ
/// @param groups in the order of the later version, those that are gone last
public record PlanComparison(Set<PlanField> fields, List<GroupComparison> groups, ComparisonSummary summary) {

    /// Compares an earlier content with a later one.
    public static PlanComparison of(PlanContent before, PlanContent after) {
        return new Pairing(before, after).comparison();
    }

    /// Whether the two say the same.
    public boolean isSame() {
        return fields.isEmpty() && groups.stream().allMatch(GroupComparison::isSame);
    }

    /// What two contents have in common.
    private static final class Pairing {

        private final PlanContent before;
        private final PlanContent after;
        private final Map<String, Group> groupsBefore = new HashMap<>();
        private final Map<String, Group> groupsAfter = new HashMap<>();
        private final Map<UUID, Placed> promisesBefore = new HashMap<>();
        private final Set<UUID> promisesAfter = new LinkedHashSet<>();

        Pairing(PlanContent before, PlanContent after) {
            this.before = before;
            this.after = after;
            for (Group group : before.groups()) {
                groupsBefore.put(group.code(), group);
                for (MeasureContent measure : group.measures()) {
                    if (measure.promise() != null) {
                        promisesBefore.put(measure.promise(), new Placed(group.code(), measure));
                    }
                }
            }
            for (Group group : after.groups()) {
                groupsAfter.put(group.code(), group);
                for (MeasureContent measure : group.measures()) {
                    if (measure.promise() != null) {
                        promisesAfter.add(measure.promise());
                    }
                }
            }
        }

        PlanComparison comparison() {
            List<GroupComparison> groups = new ArrayList<>();
            for (Group group : after.groups()) {
                groups.add(pair(groupsBefore.get(group.code()), group));
            }
            for (Group group : before.groups()) {
                if (!groupsAfter.containsKey(group.code())) {
                    groups.add(new GroupComparison(group, null, Set.of(), dropped(group)));
                }
            }
            return new PlanComparison(
                    PlanField.differing(before, after),
                    groups,
                    ComparisonSummary.of(
                            groups.stream().flatMap(g -> g.measures().stream()).toList()));
        }

        private GroupComparison pair(@Nullable Group old, Group now) {
            List<MeasureComparison> measures = new ArrayList<>();
            for (MeasureContent measure : now.measures()) {
                measures.add(compare(measure, now.code()));
            }
            if (old != null) {
                measures.addAll(dropped(old));
            }
            return new GroupComparison(old, now, old == null ? Set.of() : GroupField.differing(old, now), measures);
        }

        private MeasureComparison compare(MeasureContent now, String group) {
            Placed old = now.promise() == null ? null : promisesBefore.get(now.promise());
            if (old == null) {
                return new Added(now);
            }
            Set<MeasureField> fields = MeasureField.differing(old.measure(), now);
            boolean moved = !old.group().equals(group);
            return fields.isEmpty() && !moved ? new Same(now) : new Changed(old.measure(), now, fields, moved);
        }

        private List<MeasureComparison> dropped(Group group) {
            return group.measures().stream()
                    .filter(measure -> measure.promise() == null || !promisesAfter.contains(measure.promise()))
                    .map(measure -> (MeasureComparison) new Dropped(measure))
                    .toList();
        }

        /// A measure and the code of the group it stands in.
        private record Placed(String group, MeasureContent measure) {}
    }
}
