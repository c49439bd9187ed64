package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.plans.imports.Leftover.Outcome;
import org.besa.plans.imports.Row.Standing;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.ReadMeasure;
import org.besa.plans.reading.Reading;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Makes the first working copy of a reading: everything that was read, in the columns in which people correct it.
final class FirstCopy {

    private final Reading reading;
    private final List<RowGroup> groups = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int lastId;

    private FirstCopy(Reading reading) {
        this.reading = reading;
    }

    static WorkingCopy of(Reading reading) {
        return new FirstCopy(reading).copy();
    }

    private WorkingCopy copy() {
        Map<String, String> byNumber = new HashMap<>();
        for (Reading.Group group : reading.groups()) {
            String parent = group.parent() == null ? null : byNumber.get(group.parent());
            String id = group(text(group.number()), parent, group.title(), text(group.indicator()));
            if (group.number() != null) {
                byNumber.put(group.number(), id);
            }
            group.measures().forEach(measure -> rows.add(row(measure, id)));
        }
        if (!reading.commitments().isEmpty()) {
            String id = group("", null, "", "");
            reading.commitments().forEach(commitment -> rows.add(row(commitment, id)));
        }
        List<Leftover> leftovers = reading.unresolved().stream()
                .filter(u -> !isSaidByItsRow(u))
                .map(this::leftover)
                .toList();
        return new WorkingCopy(head(), groups, rows, leftovers, List.of(), SourceSummary.of(reading), lastId);
    }

    private Head head() {
        String kind = switch (reading.kind()) {
            case INTEGRITY_PLAN -> "integrity-plan";
            case STRATEGY_ACTION_PLAN -> "strategy-action-plan";
            case OGP_ACTION_PLAN -> "ogp-action-plan";
        };
        String language = language();
        Reading.Period period = reading.period();
        return new Head(
                0,
                kind,
                language,
                LocalizedText.in(language, text(reading.title())),
                LocalizedText.EMPTY,
                text(reading.institution()),
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                columns());
    }

    private String language() {
        return reading.language() == null ? "sq" : reading.language();
    }

    private Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        reading.columns().forEach(c -> columns.putIfAbsent(c.header(), Column.of(c.field())));
        return columns;
    }

    private String group(String code, @Nullable String parent, String title, String indicator) {
        String id = "g" + ++lastId;
        groups.add(new RowGroup(id, 0, code, parent, title, indicator));
        return id;
    }

    private Row row(ReadMeasure measure, String group) {
        Map<Column, List<String>> cells = new EnumMap<>(Column.class);
        cells.put(Column.CODE, List.of(measure.code()));
        cells.put(Column.RISK, lines(measure.problem()));
        cells.put(Column.MEASURE, measure.measures());
        cells.put(Column.RESPONSIBLE, measure.responsible());
        cells.put(Column.SUPPORTING, measure.supporting());
        cells.put(Column.DEADLINE, lines(measure.deadline().raw()));
        cells.put(Column.ACTIVITIES, measure.activities());
        cells.put(Column.RESOURCES, measure.resources());
        cells.put(
                Column.INDICATORS,
                measure.indicators().stream()
                        .map(i -> bars(i.text(), i.baseline(), i.target(), i.verification()))
                        .toList());
        cells.put(
                Column.BUDGET,
                measure.budget().stream()
                        .map(b -> bars(b.raw(), b.year() == null ? null : String.valueOf(b.year()), b.source()))
                        .toList());
        cells.put(Column.STATUS, lines(measure.status()));
        cells.put(Column.START, raw(measure, Field.START));
        cells.put(
                Column.OTHER,
                measure.other().stream()
                        .filter(o -> o.field() != Field.START)
                        .map(o -> o.label() + ": " + o.text().replaceAll("\\s*\\R\\s*", " "))
                        .toList());
        return new Row(
                "r" + ++lastId,
                0,
                group,
                cells,
                measure.notes(),
                measure.source(),
                measure.text(),
                Standing.READ,
                null);
    }

    private Row row(Commitment commitment, String group) {
        return new Row(
                "r" + ++lastId,
                0,
                group,
                CommitmentCells.of(commitment, language()),
                commitment.notes(),
                commitment.source(),
                List.of(),
                Standing.READ,
                null);
    }

    private Leftover leftover(Reading.Unresolved unresolved) {
        return new Leftover(
                "t" + ++lastId, 0, unresolved.text(), unresolved.reason(), unresolved.source(), Outcome.OPEN, "", null);
    }

    /// Whether the text stands in a row already, whose own note says what is wrong with it.
    private boolean isSaidByItsRow(Reading.Unresolved unresolved) {
        return rows.stream()
                .anyMatch(r -> r.state() == Row.State.UNRESOLVED
                        && (r.code().equals(unresolved.number()) || isNoted(unresolved, r)));
    }

    private static boolean isNoted(Reading.Unresolved unresolved, Row row) {
        return row.notes().stream()
                .anyMatch(note -> note.message().equals(unresolved.reason())
                        && note.source().equals(unresolved.source()));
    }

    private static List<String> raw(ReadMeasure measure, Field field) {
        return measure.text().stream()
                .filter(cell -> cell.field() == field)
                .flatMap(cell -> cell.text().lines())
                .toList();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The parts with bars between them, without empty ones at the end.
    private static String bars(@Nullable String... parts) {
        return Stream.of(parts)
                .map(FirstCopy::text)
                .map(p -> p.replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining(" | "))
                .replaceAll("( \\| ?)+$", "");
    }
}
