package org.besa.plans.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.plans.imports.Leftover.Outcome;
import org.besa.plans.imports.Row.Standing;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// One act of correcting a working copy. Plain data in, the next copy out.
///
/// Where a correction names a version, it was made on a form that showed that version, and is refused when the piece
/// has changed since.
public sealed interface Correction {

    /// The copy after it.
    ///
    /// @param name of the person who corrects
    /// @throws Problem when it cannot be done, or not on this state
    WorkingCopy applyTo(WorkingCopy copy, String name);

    /// What it is called in the journal; its sentence is the text `desk.edit.<code>`.
    String code();

    /// What it is about, for the sentence of the journal.
    String about(WorkingCopy copy);

    /// A row's columns as a person typed them.
    record EditRow(String row, int version, Map<Column, List<String>> cells) implements Correction {

        /// A row that says nothing in any of these is no promise.
        private static final Set<Column> SAYING = EnumSet.of(Column.MEASURE, Column.DESCRIPTION, Column.ACTIVITIES);

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Row edited = current(copy, row, version).withCells(cells, name);
            if (SAYING.stream().allMatch(column -> edited.lines(column).isEmpty())) {
                throw new Problem(Problem.Kind.INVALID, "desk.problem.row-empty");
            }
            return copy.with(edited);
        }

        @Override
        public String code() {
            return "row";
        }

        @Override
        public String about(WorkingCopy copy) {
            return label(copy, row);
        }
    }

    /// A person says that a row is right as it stands.
    record AcceptRow(String row, int version) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            return copy.with(current(copy, row, version).with(Standing.CHECKED, name));
        }

        @Override
        public String code() {
            return "accepted";
        }

        @Override
        public String about(WorkingCopy copy) {
            return label(copy, row);
        }
    }

    /// All rows that wait are kept as they are.
    record AcceptAll(List<String> rows) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            WorkingCopy next = copy;
            for (String row : rows) {
                next = next.with(next.row(row).with(Standing.CHECKED, name));
            }
            return next;
        }

        @Override
        public String code() {
            return "accepted-all";
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.valueOf(rows.size());
        }
    }

    /// A row is left out of the plan.
    record DropRow(String row, int version) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            return copy.with(current(copy, row, version).with(Standing.DROPPED, name));
        }

        @Override
        public String code() {
            return "dropped";
        }

        @Override
        public String about(WorkingCopy copy) {
            return label(copy, row);
        }
    }

    /// A row that was left out comes back.
    record RestoreRow(String row, int version) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Row dropped = current(copy, row, version);
            if (dropped.standing() != Standing.DROPPED) {
                throw new Problem(Problem.Kind.CONFLICT, "desk.problem.changed-meanwhile");
            }
            return copy.with(dropped.with(Standing.READ, name));
        }

        @Override
        public String code() {
            return "restored";
        }

        @Override
        public String about(WorkingCopy copy) {
            return label(copy, row);
        }
    }

    /// A row's text goes to the end of the row before.
    record JoinRow(String row, int version) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Row second = current(copy, row, version);
            Row first = copy.before(second)
                    .orElseThrow(() -> new Problem(Problem.Kind.INVALID, "desk.problem.nothing-before"));
            return copy.with(first.joined(second, name)).with(second.with(Standing.JOINED, name));
        }

        @Override
        public String code() {
            return "joined";
        }

        @Override
        public String about(WorkingCopy copy) {
            return label(copy, row);
        }
    }

    /// Some lines of a row go to a new row behind it.
    ///
    /// @param lines numbers, from 0, of the lines that go, by column
    record SplitRow(String row, int version, Map<Column, Set<Integer>> lines) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Row whole = current(copy, row, version);
            Map<Column, List<String>> stay = new EnumMap<>(Column.class);
            Map<Column, List<String>> go = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                Set<Integer> going = lines.getOrDefault(column, Set.of());
                stay.put(column, pick(whole.lines(column), going, false));
                go.put(column, pick(whole.lines(column), going, true));
            }
            if (isEmpty(go) || isEmpty(stay)) {
                throw new Problem(Problem.Kind.INVALID, "desk.problem.split-nothing");
            }
            int id = copy.lastId() + 1;
            Row second = new Row(
                    "r" + id, 0, whole.group(), go, List.of(), whole.source(), whole.text(), Standing.CHECKED, name);
            return copy.with(whole.withCells(stay, name))
                    .withAfter(whole, second)
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

        @Override
        public String code() {
            return "split";
        }

        @Override
        public String about(WorkingCopy copy) {
            return label(copy, row);
        }
    }

    /// Lines of a row go to another of its columns.
    ///
    /// @param lines numbers, from 0, of the lines that go, by column
    record MoveText(String row, int version, Map<Column, Set<Integer>> lines, Column to) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Row moving = current(copy, row, version);
            Row moved = moving;
            for (Map.Entry<Column, Set<Integer>> entry : lines.entrySet()) {
                if (entry.getKey() != to) {
                    moved = moved.moved(entry.getKey(), to, entry.getValue(), name);
                }
            }
            if (moved.cells().equals(moving.cells())) {
                throw new Problem(Problem.Kind.INVALID, "desk.problem.move-nothing");
            }
            return copy.with(moved);
        }

        @Override
        public String code() {
            return "moved";
        }

        @Override
        public String about(WorkingCopy copy) {
            return label(copy, row);
        }
    }

    /// What stands under some header words belongs, in every row, to other columns: all at once, so that two columns
    /// can change places.
    ///
    /// @param columns the new columns by header word
    record MapColumns(Map<String, Column> columns) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Map<Column, Column> targets = new EnumMap<>(Column.class);
            Map<String, Column> all = new LinkedHashMap<>(copy.head().columns());
            columns.forEach((header, column) -> {
                Column now = all.replace(header, column);
                if (now != null && now != column) {
                    targets.put(now, column);
                }
            });
            if (targets.isEmpty()) {
                return copy;
            }
            Head head = copy.head();
            return copy.withHead(head.withColumns(all).withVersion(head.version() + 1))
                    .withRows(copy.rows().stream()
                            .map(row -> mapped(row, targets))
                            .toList());
        }

        private static Row mapped(Row row, Map<Column, Column> targets) {
            Map<Column, List<String>> cells = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                cells.merge(targets.getOrDefault(column, column), row.lines(column), MapColumns::both);
            }
            Row next = row.withAllCells(cells);
            return next.equals(row) ? row : next.withVersion(row.version() + 1);
        }

        private static List<String> both(List<String> first, List<String> second) {
            return Stream.concat(first.stream(), second.stream()).toList();
        }

        @Override
        public String code() {
            return "columns";
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.join(", ", columns.keySet());
        }
    }

    /// What the plan as a whole is called and covers.
    record EditHead(Head head) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            requireVersion(copy.head(), head.version());
            return copy.withHead(head.withVersion(head.version() + 1));
        }

        @Override
        public String code() {
            return "head";
        }

        @Override
        public String about(WorkingCopy copy) {
            LocalizedText title = head.title();
            return title.byLanguage().values().stream().findFirst().orElse("");
        }
    }

    /// Code, title and indicator of a group.
    record EditGroup(String group, int version, String number, String title, String indicator) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            RowGroup old = copy.group(group);
            requireVersion(old, version);
            return copy.with(old.with(number, title, indicator));
        }

        @Override
        public String code() {
            return "group";
        }

        @Override
        public String about(WorkingCopy copy) {
            return (number + " " + title).strip();
        }
    }

    /// A leftover text goes into a column of a row.
    record AddLeftover(String leftover, int version, String row, Column column) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Leftover text = copy.leftover(leftover);
            requireVersion(text, version);
            Row target = copy.row(row);
            List<String> lines = Stream.concat(
                            target.lines(column).stream(), text.text().lines())
                    .toList();
            return copy.with(target.withCells(Map.of(column, lines), name)).with(text.settled(Outcome.ADDED, "", name));
        }

        @Override
        public String code() {
            return "leftover-added";
        }

        @Override
        public String about(WorkingCopy copy) {
            return label(copy, row);
        }
    }

    /// A leftover text is left out, with a reason.
    record DismissLeftover(String leftover, int version, String remark) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            Leftover text = copy.leftover(leftover);
            requireVersion(text, version);
            if (remark.isBlank()) {
                throw new Problem(Problem.Kind.INVALID, "desk.problem.reason-missing");
            }
            return copy.with(text.settled(Outcome.DISMISSED, remark, name));
        }

        @Override
        public String code() {
            return "leftover-dismissed";
        }

        @Override
        public String about(WorkingCopy copy) {
            return remark;
        }
    }

    /// What names stand for, everywhere they occur.
    ///
    /// @param institution null to keep the names as text
    /// @param unit null when the institution as a whole is meant
    record MatchNames(
            Set<String> names,
            @Nullable UUID institution,
            @Nullable UUID unit) implements Correction {

        public MatchNames {
            names = new TreeSet<>(names);
        }

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            WorkingCopy next = copy;
            for (String written : names) {
                next = next.with(new NameMatch(WorkingCopy.nameKey(written), 0, institution, unit));
            }
            return next;
        }

        @Override
        public String code() {
            return institution == null ? "unit-text" : "unit";
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.join(", ", names);
        }
    }

    /// Names stand for what they stood for in an earlier import.
    ///
    /// @param names what each stands for, by the name as written
    record MatchAsBefore(Map<String, NameMatch> names) implements Correction {

        @Override
        public WorkingCopy applyTo(WorkingCopy copy, String name) {
            WorkingCopy next = copy;
            for (NameMatch match : names.values()) {
                next = next.with(match);
            }
            return next;
        }

        @Override
        public String code() {
            return "profile";
        }

        @Override
        public String about(WorkingCopy copy) {
            return String.valueOf(names.size());
        }
    }

    private static Row current(WorkingCopy copy, String row, int version) {
        Row found = copy.row(row);
        requireVersion(found, version);
        return found;
    }

    private static void requireVersion(Part<?> part, int version) {
        if (part.version() != version) {
            throw new Problem(Problem.Kind.CONFLICT, "desk.problem.changed-meanwhile");
        }
    }

    private static String label(WorkingCopy copy, String row) {
        Row found = copy.row(row);
        return found.code().isEmpty() ? String.valueOf(found.source().line()) : found.code();
    }
}
