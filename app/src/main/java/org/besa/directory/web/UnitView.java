package org.besa.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.besa.directory.Unit;
import org.jspecify.annotations.Nullable;

/// A unit in the list of its institution's.
///
/// @param depth 0 for a unit that belongs to no other
public record UnitView(Unit unit, int depth) {

    /// The units in reading order, each followed by those that belong to it.
    static List<UnitView> tree(List<Unit> units) {
        List<UnitView> tree = new ArrayList<>();
        below(null, 0, units, tree);
        return tree;
    }

    private static void below(@Nullable UUID parent, int depth, List<Unit> units, List<UnitView> tree) {
        for (Unit unit : units) {
            if (Objects.equals(unit.parent(), parent)) {
                tree.add(new UnitView(unit, depth));
                below(unit.id(), depth + 1, units, tree);
            }
        }
    }
}
