package org.besa.plans.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.besa.plans.imports.Row.Standing;
import org.besa.platform.web.Problem;

/// A correction of one row, made on a page that showed the row at a version.
public sealed interface RowCorrection extends Correction {

    /// Id of the row.
    String row();

    /// The version that was shown.
    int version();

    /// The copy after it.
    ///
    /// @param current the row, still at the version that was shown
    WorkingCopy applyTo(WorkingCopy copy, Row current, String name);

    @Override
    default WorkingCopy applyTo(WorkingCopy copy, String name) {
        Row current = copy.row(row());
        current.requireVersion(version());
        return applyTo(copy, current, name);
    }

    @Override
    default String about(WorkingCopy copy) {
        return copy.row(row()).label();
    }

    /// A row's columns as a person typed them.
    record EditRow(String row, int version, Map<Column, List<String>> cells) implements RowCorrection {

        /// A row that says nothing in any of these is no promise.
        private static final Set<Column> SAYING = EnumSet.of(Column.MEASURE, Column.DESCRIPTION, Column.ACTIVITIES);

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Row current, String name) {
            Row edited = current.withCells(cells, name);
            if (SAYING.stream().allMatch(column -> edited.lines(column).isEmpty())) {
                throw new Problem(Problem.Kind.INVALID, "desk.problem.row-empty");
            }
            return copy.with(edited);
        }
    }

    /// A person says that a row is right as it stands.
    record AcceptRow(String row, int version) implements RowCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Row current, String name) {
            return copy.with(current.with(Standing.CHECKED, name));
        }
    }

    /// A row is left out of the plan.
    record DropRow(String row, int version) implements RowCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Row current, String name) {
            return copy.with(current.with(Standing.DROPPED, name));
        }
    }

    /// A row that was left out comes back.
    record RestoreRow(String row, int version) implements RowCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Row current, String name) {
            if (current.standing() != Standing.DROPPED) {
                throw Correction.changed();
            }
            return copy.with(current.with(Standing.READ, name));
        }
    }

    /// A row's text goes to the end of the row before.
    record JoinRow(String row, int version) implements RowCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Row current, String name) {
            Row first = copy.before(current)
                    .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "desk.problem.nothing-before"));
            return copy.with(first.joined(current, name)).with(current.with(Standing.JOINED, name));
        }
    }

    /// Some lines of a row go to a new row behind it.
    ///
    /// @param lines numbers, from 0, of the lines that go, by column
    record SplitRow(String row, int version, Map<Column, Set<Integer>> lines) implements RowCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Row current, String name) {
            Map<Column, List<String>> stay = new EnumMap<>(Column.class);
            Map<Column, List<String>> go = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                Set<Integer> going = lines.getOrDefault(column, Set.of());
                stay.put(column, pick(current.lines(column), going, false));
                go.put(column, pick(current.lines(column), going, true));
            }
            if (isEmpty(go) || isEmpty(stay)) {
                throw new Problem(Problem.Kind.INVALID, "desk.problem.split-nothing");
            }
            int id = copy.lastId() + 1;
            Row second = new Row(
                    "r" + id,
                    0,
                    current.group(),
                    go,
                    List.of(),
                    current.source(),
                    current.text(),
                    Standing.CHECKED,
                    name);
            return copy.with(current.withCells(stay, name))
                    .withAfter(current, second)
                    .withLastId(id);
        }

        private static boolean isEmpty(Map<Column, List<String>> cells) {
            return cells.values().stream().allMatch(List::isEmpty);
        }

        private static List<String> pick(List<String> lines, Set<Integer> going, boolean wanted) {
            return IntStream.range(0, lines.size())
                    .filter(i -> going.contains(i) == wanted)
                    .mapToObj(lines::get)
                    .toList();
        }
    }

    /// Lines of a row go to another of its columns.
    ///
    /// @param lines numbers, from 0, of the lines that go, by column
    record MoveText(String row, int version, Map<Column, Set<Integer>> lines, Column to) implements RowCorrection {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, Row current, String name) {
            Row moved = current;
            for (Map.Entry<Column, Set<Integer>> entry : lines.entrySet()) {
                if (entry.getKey() != to) {
                    moved = moved.moved(entry.getKey(), to, entry.getValue(), name);
                }
            }
            if (moved.cells().equals(current.cells())) {
                throw new Problem(Problem.Kind.INVALID, "desk.problem.move-nothing");
            }
            return copy.with(moved);
        }
    }
}
