package org.besa.plans.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.besa.plans.reading.words.Folding;
import org.besa.platform.web.Problem;

/// What was read from a document, as people correct it until it becomes a plan. Immutable: a correction makes the next
/// copy.
///
/// @param groups in reading order, parents before their children
/// @param rows in reading order; dropped and joined ones stay, so that nothing is lost
/// @param leftovers texts the reader could place nowhere
/// @param names what the names of units stand for
/// @param lastId the number behind the newest id
public record WorkingCopy(
        Head head,
        List<RowGroup> groups,
        List<Row> rows,
        List<Leftover> leftovers,
        List<NameMatch> names,
        SourceSummary source,
        int lastId) {

    public WorkingCopy {
        groups = List.copyOf(groups);
        rows = List.copyOf(rows);
        leftovers = List.copyOf(leftovers);
        names = List.copyOf(names);
    }

    /// The row of an id.
    ///
    /// @throws Problem when there is none
    public Row row(String id) {
        return find(rows, id).orElseThrow(Problem::notFound);
    }

    /// The group of an id.
    ///
    /// @throws Problem when there is none
    public RowGroup group(String id) {
        return find(groups, id).orElseThrow(Problem::notFound);
    }

    /// The leftover text of an id.
    ///
    /// @throws Problem when there is none
    public Leftover leftover(String id) {
        return find(leftovers, id).orElseThrow(Problem::notFound);
    }

    /// The row before this one that is part of the plan and stands in the same group.
    public Optional<Row> before(Row row) {
        return rows.subList(0, rows.indexOf(row)).reversed().stream()
                .filter(Row::isIn)
                .findFirst()
                .filter(r -> r.group().equals(row.group()));
    }

    /// The rows that become measures.
    @JsonIgnore
    public List<Row> rowsIn() {
        return rows.stream().filter(Row::isIn).toList();
    }

    /// Texts without a place that wait for a decision.
    @JsonIgnore
    public List<Leftover> openLeftovers() {
        return leftovers.stream().filter(Leftover::isOpen).toList();
    }

    /// Rows that wait for a decision.
    @JsonIgnore
    public List<Row> waitingRows() {
        return rows.stream().filter(r -> r.state() == Row.State.UNRESOLVED).toList();
    }

    /// How many rows and texts wait for a decision.
    public int waiting() {
        return waitingRows().size() + openLeftovers().size();
    }

    /// The names of units in the rows of the plan, each once, in order of appearance.
    @JsonIgnore
    public List<String> unitNames() {
        return rowsIn().stream()
                .flatMap(row ->
                        Stream.concat(row.lines(Column.RESPONSIBLE).stream(), row.lines(Column.SUPPORTING).stream()))
                .distinct()
                .toList();
    }

    /// What a name stands for, if that is known.
    public Optional<NameMatch> match(String name) {
        return find(names, nameKey(name)).filter(NameMatch::isMatched);
    }

    /// The form in which names are compared.
    static String nameKey(String name) {
        return Folding.words(name);
    }

    WorkingCopy withHead(Head changed) {
        return new WorkingCopy(changed, groups, rows, leftovers, names, source, lastId);
    }

    WorkingCopy withGroups(List<RowGroup> changed) {
        return new WorkingCopy(head, changed, rows, leftovers, names, source, lastId);
    }

    WorkingCopy withRows(List<Row> changed) {
        return new WorkingCopy(head, groups, changed, leftovers, names, source, lastId);
    }

    WorkingCopy withLeftovers(List<Leftover> changed) {
        return new WorkingCopy(head, groups, rows, changed, names, source, lastId);
    }

    WorkingCopy withNames(List<NameMatch> changed) {
        return new WorkingCopy(head, groups, rows, leftovers, changed, source, lastId);
    }

    WorkingCopy withLastId(int id) {
        return new WorkingCopy(head, groups, rows, leftovers, names, source, id);
    }

    WorkingCopy with(Row row) {
        return withRows(replace(rows, row.id(), old -> row.withVersion(old.version() + 1)));
    }

    WorkingCopy with(RowGroup group) {
        return withGroups(replace(groups, group.id(), old -> group.withVersion(old.version() + 1)));
    }

    WorkingCopy with(Leftover leftover) {
        return withLeftovers(replace(leftovers, leftover.id(), old -> leftover.withVersion(old.version() + 1)));
    }

    WorkingCopy with(NameMatch match) {
        Optional<NameMatch> known = find(names, match.id());
        if (known.isPresent()) {
            return withNames(replace(names, match.id(), old -> match.withVersion(old.version() + 1)));
        }
        List<NameMatch> all = new ArrayList<>(names);
        all.add(match);
        return withNames(all);
    }

    /// With a new row behind another.
    WorkingCopy withAfter(Row row, Row added) {
        List<Row> all = new ArrayList<>(rows);
        all.add(rows.indexOf(row(row.id())) + 1, added);
        return withRows(all);
    }

    static <T extends Part<T>> Optional<T> find(List<T> parts, String id) {
        return parts.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private static <T extends Part<T>> List<T> replace(List<T> parts, String id, UnaryOperator<T> change) {
        return parts.stream().map(p -> p.id().equals(id) ? change.apply(p) : p).toList();
    }
}
