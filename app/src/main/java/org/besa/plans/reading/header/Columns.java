package org.besa.plans.reading.header;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.words.Folding;
import org.jspecify.annotations.Nullable;

/// The columns of a table: for each column of the grid what it means.
///
/// @param columns one for each column of the grid, in order
public record Columns(List<Column> columns) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final Set<Field> PROMISES = EnumSet.of(Field.MEASURE, Field.ACTIVITIES, Field.RISK);
    private static final Set<Field> TERMS = EnumSet.of(Field.DEADLINE, Field.RESPONSIBLE, Field.START, Field.INDICATOR);
    private static final Set<Field> REPEATABLE = EnumSet.of(Field.BUDGET, Field.TARGET, Field.NUMBER, Field.RISK_LEVEL);

    /// A column.
    ///
    /// @param header as printed, empty when the header leaves the cell empty
    /// @param field null when nothing is known about the header
    /// @param year the year a budget or target column is for, null when it names none
    /// @param score how sure the field is, from 0 to 1
    public record Column(
            String header, @Nullable Field field, @Nullable Integer year, double score) {}

    public Columns {
        columns = List.copyOf(columns);
    }

    /// The columns below some header cells.
    public static Columns of(List<String> headers, HeaderMatcher matcher) {
        var columns = new ArrayList<Column>();
        var taken = EnumSet.noneOf(Field.class);
        List<List<HeaderMatcher.Guess>> guesses =
                headers.stream().map(matcher::guesses).toList();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(new Column(headers.get(i), null, null, 0));
        }
        // surest first, so that a vague header never takes a field from a clear one
        for (int round = 0; round < headers.size(); round++) {
            int surest = -1;
            HeaderMatcher.@Nullable Guess best = null;
            for (int i = 0; i < headers.size(); i++) {
                HeaderMatcher.Guess guess = columns.get(i).field() == null ? free(guesses.get(i), taken) : null;
                if (guess != null && (best == null || guess.score() > best.score())) {
                    best = guess;
                    surest = i;
                }
            }
            if (best == null) {
                break;
            }
            String header = headers.get(surest);
            Integer year = REPEATABLE.contains(best.field()) ? year(header) : null;
            columns.set(surest, new Column(header, best.field(), year, best.score()));
            if (!REPEATABLE.contains(best.field())) {
                taken.add(best.field());
            }
        }
        return new Columns(bareYears(columns)).withoutAmbiguity();
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

    private static List<Column> bareYears(List<Column> columns) {
        var all = new ArrayList<Column>();
        for (Column column : columns) {
            Integer year = year(column.header());
            boolean bare = column.field() == null
                    && year != null
                    && Folding.words(column.header()).length() <= 16;
            all.add(bare ? new Column(column.header(), Field.BUDGET, year, 0.7) : column);
        }
        return all;
    }

    /// "Action" and "activities" each may mean the promise or its steps: with no other column for the promise, the
    /// first of them is the promise.
    private Columns withoutAmbiguity() {
        if (indexOf(Field.MEASURE) >= 0 || indexOf(Field.ACTIVITIES) < 0) {
            return this;
        }
        var all = new ArrayList<>(columns);
        int index = indexOf(Field.ACTIVITIES);
        Column column = all.get(index);
        all.set(index, new Column(column.header(), Field.MEASURE, column.year(), column.score()));
        return new Columns(all);
    }

    private static @Nullable Integer year(String header) {
        Matcher m = YEAR.matcher(header);
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }
}
