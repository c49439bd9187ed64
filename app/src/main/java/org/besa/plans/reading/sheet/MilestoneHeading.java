package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// The headers above a table of milestones.
///
/// @param heads from left to right
record MilestoneHeading(List<Head> heads) {

    private static final Set<Label> TEXT = EnumSet.of(Label.MILESTONES, Label.ACTIVITY);
    private static final Set<Label> BELOW =
            EnumSet.of(Label.LEVEL, Label.RESPONSIBLE, Label.SUPPORTING, Label.START, Label.END, Label.OUTPUT);

    /// A header.
    ///
    /// @param label what its column holds, null when that is not known
    /// @param end column of the grid after the last it covers
    record Head(@Nullable Label label, String text, int column, int end) {}

    /// The heading a row is, null when it is none.
    ///
    /// @param next the row below, null when there is none
    /// @param announced whether a label has said that milestones follow
    static @Nullable MilestoneHeading of(
            SheetRow row, @Nullable SheetRow next, boolean announced, LabelMatcher matcher) {
        if (row.line() || row.cells().size() < 2) {
            return null;
        }
        List<Head> heads = heads(row, matcher);
        long known = heads.stream().filter(head -> head.label() != null).count();
        boolean milestones = heads.stream().anyMatch(head -> head.label() == Label.MILESTONES);
        boolean text = heads.stream().anyMatch(head -> TEXT.contains(head.label()));
        return known >= 2 && (milestones || (announced && text)) && known * 2 >= heads.size()
                ? new MilestoneHeading(withoutLabelOfTable(heads, next))
                : null;
    }

    /// The label of the whole table may stand left of its headers, with nothing of its own below it.
    private static List<Head> withoutLabelOfTable(List<Head> heads, @Nullable SheetRow next) {
        Head first = heads.getFirst();
        boolean leadsNothing = next != null
                && next.cells().getFirst().column() >= first.end()
                && first.label() == Label.MILESTONES
                && heads.stream().anyMatch(head -> head.label() == Label.ACTIVITY);
        return leadsNothing ? heads.subList(1, heads.size()) : heads;
    }

    /// This heading with a second row of headers below it, null when a row is none.
    @Nullable
    MilestoneHeading with(SheetRow row, LabelMatcher matcher) {
        List<Head> below = heads(row, matcher);
        boolean all = !row.line()
                && below.stream().allMatch(head -> BELOW.contains(head.label()))
                && below.stream()
                        .noneMatch(head -> TEXT.contains(above(head.column()).label()));
        if (!all) {
            return null;
        }
        var both = heads.stream()
                .filter(head -> below.stream().noneMatch(b -> b.column() >= head.column() && b.column() < reach(head)))
                .collect(Collectors.toCollection(ArrayList::new));
        both.addAll(below);
        both.sort(Comparator.comparingInt(Head::column));
        return new MilestoneHeading(both);
    }

    boolean has(Label label) {
        return heads.stream().anyMatch(head -> head.label() == label);
    }

    /// The column in which the milestone itself stands.
    Head textHead() {
        return heads.stream()
                .filter(head -> head.label() == Label.MILESTONES)
                .findFirst()
                .orElseGet(() -> heads.stream()
                        .filter(head -> head.label() == Label.ACTIVITY)
                        .findFirst()
                        .orElse(heads.getFirst()));
    }

    /// The header above a cell, null when the cell stands left of all.
    @Nullable
    Head above(SourceCell cell) {
        Head head = above(cell.column());
        return cell.column() < head.column() ? null : head;
    }

    /// The cells below a header, as they stand.
    String cell(List<SourceCell> cells, Head head) {
        return cells.stream()
                .filter(cell -> head.equals(above(cell)))
                .map(cell -> cell.text().strip())
                .collect(Collectors.joining("\n"));
    }

    /// Whether a cell reaches over the columns of several headers.
    boolean isAcross(SourceCell cell) {
        return heads.stream()
                        .filter(head ->
                                head.column() >= cell.column() && head.column() < cell.column() + cell.columnSpan())
                        .count()
                > 1;
    }

    private Head above(int column) {
        Head found = heads.getFirst();
        for (Head head : heads) {
            found = head.column() <= column ? head : found;
        }
        return found;
    }

    private int reach(Head head) {
        int next = heads.indexOf(head) + 1;
        return next < heads.size() ? heads.get(next).column() : Integer.MAX_VALUE;
    }

    private static List<Head> heads(SheetRow row, LabelMatcher matcher) {
        return row.cells().stream()
                .map(cell -> new Head(
                        matcher.column(Folding.spaced(cell.text())),
                        Folding.spaced(cell.text()),
                        cell.column(),
                        cell.column() + cell.columnSpan()))
                .toList();
    }
}
