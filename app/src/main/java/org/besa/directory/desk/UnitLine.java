package org.besa.directory.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.besa.directory.Unit;
import org.besa.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/// A unit in the tree of its institution's.
///
/// @param depth 0 for a unit that belongs to no other
public record UnitLine(Unit unit, String name, int depth) {

    /// The units in reading order, each followed by those that belong to it.
    static List<UnitLine> tree(List<Unit> units, Language language) {
        List<UnitLine> tree = new ArrayList<>();
        below(null, 0, units, language, tree);
        return tree;
    }

    private static void below(
            @Nullable UUID parent, int depth, List<Unit> units, Language language, List<UnitLine> tree) {
        for (Unit unit : units) {
            if (Objects.equals(unit.parent(), parent)) {
                tree.add(new UnitLine(unit, unit.name().in(language), depth));
                below(unit.id(), depth + 1, units, language, tree);
            }
        }
    }
}
