package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What a correction changed: each piece before and after. Kept in the journal, so that it can be taken back.
record Changes(
        List<Change<Head>> head,
        List<Change<RowGroup>> groups,
        List<Change<Row>> rows,
        List<Change<Leftover>> leftovers,
        List<Change<NameMatch>> names) {

    /// One piece before and after.
    ///
    /// @param before null when the correction made it
    /// @param after null when the correction removed it
    record Change<T>(@Nullable T before, @Nullable T after) {}

    static Changes between(WorkingCopy before, WorkingCopy after) {
        return new Changes(
                compare(List.of(before.head()), List.of(after.head())),
                compare(before.groups(), after.groups()),
                compare(before.rows(), after.rows()),
                compare(before.leftovers(), after.leftovers()),
                compare(before.names(), after.names()));
    }

    boolean isEmpty() {
        return head.isEmpty() && groups.isEmpty() && rows.isEmpty() && leftovers.isEmpty() && names.isEmpty();
    }

    /// The copy as it would stand without this correction.
    ///
    /// @throws Problem when a later correction changed the same piece
    WorkingCopy takenBack(WorkingCopy copy) {
        return copy.withHead(takenBack(List.of(copy.head()), head).getFirst())
                .withGroups(takenBack(copy.groups(), groups))
                .withRows(takenBack(copy.rows(), rows))
                .withLeftovers(takenBack(copy.leftovers(), leftovers))
                .withNames(takenBack(copy.names(), names));
    }

    private static <T extends Part<T>> List<Change<T>> compare(List<T> before, List<T> after) {
        Map<String, T> old = new LinkedHashMap<>();
        before.forEach(part -> old.put(part.id(), part));
        List<Change<T>> changes = new ArrayList<>();
        for (T part : after) {
            T was = old.remove(part.id());
            if (!part.equals(was)) {
                changes.add(new Change<>(was, part));
            }
        }
        old.values().forEach(gone -> changes.add(new Change<>(gone, null)));
        return changes;
    }

    private static <T extends Part<T>> List<T> takenBack(List<T> parts, List<Change<T>> changes) {
        List<T> all = new ArrayList<>(parts);
        for (Change<T> change : changes) {
            T after = change.after();
            T now = after == null ? null : WorkingCopy.find(all, after.id()).orElse(null);
            if (after == null || now == null || !now.withVersion(0).equals(after.withVersion(0))) {
                throw new Problem(Problem.Kind.CONFLICT, "desk.problem.changed-since");
            }
            int at = all.indexOf(now);
            if (change.before() == null) {
                all.remove(at);
            } else {
                all.set(at, change.before().withVersion(now.version() + 1));
            }
        }
        return all;
    }
}
