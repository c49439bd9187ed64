package org.besa.plans.reading.header;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.besa.plans.reading.Field;
import org.jspecify.annotations.Nullable;

/// The columns of a table: for each column of the grid what it means.
///
/// @param columns one for each column of the grid, in order
public record Columns(List<Column> columns) {

    private static final Set<Field> PROMISES = EnumSet.of(Field.MEASURE, Field.ACTIVITIES, Field.RISK);
    private static final Set<Field> TERMS = EnumSet.of(Field.DEADLINE, Field.RESPONSIBLE, Field.START, Field.INDICATOR);
    private static final Set<Field> REPEATABLE =
            EnumSet.of(Field.BUDGET, Field.TARGET, Field.NUMBER, Field.RISK_LEVEL, Field.NOTES, Field.INDICATOR);

    /// A column.
    ///
    /// @param header as printed, empty when the header leaves the cell empty
    /// @param field null when nothing is known about the header
    /// @param year the year a budget or target column is for, null when it names none
    /// @param source whose money a budget column counts, null when its header does not say
    /// @param sum whether it is a budget column that sums the others
    /// @param score how sure the field is, from 0 to 1
    public record Column(
            String header,
            @Nullable Field field,
            @Nullable Integer year,
            @Nullable String source,
            boolean sum,
            double score) {

        Column as(@Nullable Field other, double surely) {
            return new Column(header, other, year, source, sum, surely);
        }
    }

    public Columns {
        columns = List.copyOf(columns);
    }

    /// The columns below some header cells.
    public static Columns of(List<String> headers, HeaderMatcher matcher) {
        return under(headers.stream().map(List::of).toList(), matcher);
    }

    /// The columns below headers of one or more rows.
    ///
    /// @param levels for each column the words above it, from top to bottom
    public static Columns under(List<List<String>> levels, HeaderMatcher matcher) {
        var grouped = new HeaderLevels(levels, matcher);
        var columns = new ArrayList<Column>();
        var guesses = new ArrayList<List<HeaderMatcher.Guess>>();
        for (int i = 0; i < levels.size(); i++) {
            columns.add(new Column(grouped.header(i), null, null, null, false, 0));
            guesses.add(grouped.guesses(i));
        }
        var taken = EnumSet.noneOf(Field.class);
        // surest first, so that a vague header never takes a field from a clear one
        for (int round = 0; round < columns.size(); round++) {
            int surest = -1;
            HeaderMatcher.@Nullable Guess best = null;
            for (int i = 0; i < columns.size(); i++) {
                HeaderMatcher.Guess guess = columns.get(i).field() == null ? free(guesses.get(i), taken) : null;
                if (guess != null && (best == null || guess.score() > best.score())) {
                    best = guess;
                    surest = i;
                }
            }
            if (best == null) {
                break;
            }
            columns.set(surest, columns.get(surest).as(best.field(), best.score()));
            if (!REPEATABLE.contains(best.field())) {
                taken.add(best.field());
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.set(i, grouped.detailed(i, columns.get(i), i == 0 ? null : columns.get(i - 1)));
        }
        return new Columns(columns).withoutAmbiguity();
    }

    /// These columns, with one that was taken for another meaning.
    public Columns with(int column, Field field) {
        var all = new ArrayList<>(columns);
        Column old = all.get(column);
        all.set(column, old.as(field, old.score()));
        return new Columns(all);
    }

    /// Whether these are the columns of a plan: what is promised, and who or when.
    public boolean isPlanHeader() {
        long filled = columns.stream().filter(c -> !c.header().isBlank()).count();
        long known = columns.stream().filter(c -> c.field() != null).count();
        Set<Field> fields = fields();
        boolean promise = fields.stream().anyMatch(PROMISES::contains);
        boolean terms = fields.stream().anyMatch(TERMS::contains);
        return promise && terms && known * 2 >= filled && (fields.size() >= 3 || known == filled);
    }

    /// The meanings of all columns.
    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        columns.forEach(column -> {
            if (column.field() != null) {
                fields.add(column.field());
            }
        });
        return fields;
    }

    /// How good this understanding of a header is, for comparing two.
    public double quality() {
        return columns.stream().mapToDouble(Column::score).sum();
    }

    /// How many columns there are.
    public int size() {
        return columns.size();
    }

    /// What a column means.
    ///
    /// @param column from 0
    /// @return null when nothing is known about it or it is beyond the last
    public @Nullable Field field(int column) {
        return column < columns.size() ? columns.get(column).field() : null;
    }

    /// Whether a column numbers groups and not rows: it stands before the groups' column, and rows have another.
    public boolean numbersGroups(int column) {
        boolean before = field(column) == Field.NUMBER && field(column + 1) == Field.GROUP;
        boolean another =
                columns.stream().filter(c -> c.field() == Field.NUMBER).count() > 1;
        return before && another;
    }

    /// The first column of a meaning, -1 when there is none.
    public int indexOf(Field field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field() == field) {
                return i;
            }
        }
        return -1;
    }

    private static HeaderMatcher.@Nullable Guess free(List<HeaderMatcher.Guess> guesses, Set<Field> taken) {
        return guesses.stream()
                .filter(guess -> !taken.contains(guess.field()))
                .findFirst()
                .orElse(null);
    }

    /// "Action" and "activities" each may mean the promise or its steps: with no other column for the promise, the
    /// first of them is the promise.
    private Columns withoutAmbiguity() {
        if (indexOf(Field.MEASURE) >= 0 || indexOf(Field.ACTIVITIES) < 0) {
            return this;
        }
        return with(indexOf(Field.ACTIVITIES), Field.MEASURE);
    }
}
