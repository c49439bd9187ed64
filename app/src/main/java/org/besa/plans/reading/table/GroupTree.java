package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// The groups of a plan and which of them each row belongs to: those the document sets as titles, and those it
/// names in a column.
final class GroupTree {

    private record Node(
            @Nullable String number,
            String title,
            @Nullable String indicator,
            @Nullable Integer parent,
            int level) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Integer> byTitle = new HashMap<>();
    private final Phrases phrases;
    private int last = -1;

    GroupTree(List<Scanned.Group> titles, Phrases phrases) {
        this.phrases = phrases;
        for (Scanned.Group group : titles) {
            add(new Node(group.number, group.title, group.indicator, parent(group), group.level));
        }
    }

    /// The group of a row; adds the group its own column names.
    Integer place(Draft row) {
        String own = Folding.spaced(row.text(Field.GROUP));
        if (own.isEmpty()) {
            boolean column = row.columns.indexOf(Field.GROUP) >= 0;
            last = column && last >= 0 ? last : row.group < 0 ? ungrouped() : row.group;
            return last;
        }
        GroupTitle title = GroupTitle.of(own, phrases);
        String number = numberBeside(row);
        String name = title == null ? own : title.title();
        String shown = number != null ? number : title == null ? null : title.number();
        Integer known = byTitle.get(Folding.compact(name));
        last = known != null ? known : add(new Node(shown, name, null, row.group < 0 ? null : row.group, 1));
        return last;
    }

    /// The number rows of a group take before their own: the group's, or its place among all when it has none.
    @Nullable
    String shownNumber(Integer group) {
        Node node = nodes.get(group);
        if (node.title().isEmpty()) {
            return null;
        }
        return node.number() != null ? node.number() : String.valueOf(group + 1);
    }

    List<Reading.Group> groups(Map<Integer, List<ReadMeasure>> measures) {
        var groups = new ArrayList<Reading.Group>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Node parent = node.parent() == null ? null : nodes.get(node.parent());
            groups.add(new Reading.Group(
                    node.number(),
                    node.title(),
                    parent == null ? null : parent.number() != null ? parent.number() : parent.title(),
                    node.indicator(),
                    List.copyOf(measures.getOrDefault(i, List.of()))));
        }
        return groups;
    }

    private int ungrouped() {
        Integer known = byTitle.get("");
        return known != null ? known : add(new Node(null, "", null, null, 1));
    }

    private int add(Node node) {
        nodes.add(node);
        byTitle.putIfAbsent(Folding.compact(node.title()), nodes.size() - 1);
        return nodes.size() - 1;
    }

    /// The nearest group above: one whose code this one's begins with, else one of a higher level.
    private @Nullable Integer parent(Scanned.Group group) {
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Node node = nodes.get(i);
            boolean prefix =
                    group.number != null && node.number() != null && group.number.startsWith(node.number() + ".");
            if (prefix || node.level() < group.level) {
                return i;
            }
        }
        return null;
    }

    private static @Nullable String numberBeside(Draft row) {
        int column = row.columns.indexOf(Field.GROUP);
        boolean numbered = column > 0 && row.columns.numbersGroups(column - 1);
        return numbered ? Code.printed(row.cells[column - 1]) : null;
    }
}
