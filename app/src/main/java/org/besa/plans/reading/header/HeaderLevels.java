package org.besa.plans.reading.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.header.Columns.Column;
import org.besa.plans.reading.header.HeaderMatcher.Guess;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Headers of several rows: a cell above several columns says what they have in common, the cells below it what
/// each of them is.
///
/// @param levels for each column the words above it, from top to bottom
record HeaderLevels(List<List<String>> levels, HeaderMatcher matcher) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");
    private static final Pattern UNIT_OF_MONEY = Pattern.compile("\\([^)]*\\)");
    private static final Set<Field> MONEY = Set.of(Field.BUDGET, Field.FUNDING);
    private static final double SURE = 0.8;
    private static final int LONGEST_PART = 60;
    private static final int LONGEST_BARE_YEAR = 16;
    private static final Phrases PHRASES = Phrases.bundled();

    /// All words above a column.
    String header(int column) {
        return String.join(" ", levels.get(column)).strip();
    }

    /// What a column may mean, best first.
    List<Guess> guesses(int column) {
        List<String> words = levels.get(column);
        if (!isPart(column)) {
            return matcher.guesses(header(column));
        } else if (isMoney(column)) {
            return List.of(new Guess(Field.BUDGET, 0.9));
        }
        var all = new ArrayList<>(matcher.guesses(words.getLast()));
        for (Guess whole : matcher.guesses(header(column))) {
            if (all.stream().noneMatch(guess -> guess.field() == whole.field())) {
                all.add(whole);
            }
        }
        all.sort(Comparator.comparingDouble(Guess::score).reversed().thenComparing(Guess::field));
        return all;
    }

    /// The column with the year and the source its header names; "total" right of amounts sums them.
    Column detailed(int column, Column plain, @Nullable Column left) {
        Integer year = year(column);
        boolean bare = plain.field() == null
                && year != null
                && Folding.words(plain.header()).length() <= LONGEST_BARE_YEAR;
        boolean total = left != null
                && left.field() == Field.BUDGET
                && PHRASES.is("total", levels.get(column).getLast());
        Field field = bare || total ? Field.BUDGET : plain.field();
        boolean yearly = field == Field.BUDGET || field == Field.TARGET;
        boolean sum = field == Field.BUDGET
                && PHRASES.inside("total", levels.get(column).getLast()) != null;
        return new Column(
                plain.header(),
                field,
                yearly ? year : null,
                field == Field.BUDGET && !sum ? source(column) : null,
                sum,
                bare || total ? 0.7 : plain.score());
    }

    /// Whether a cell above this column stands above a neighbour as well.
    private boolean isPart(int column) {
        List<String> words = levels.get(column);
        return words.size() > 1 && (sharesTop(column, column - 1) || sharesTop(column, column + 1));
    }

    private boolean sharesTop(int column, int neighbour) {
        return neighbour >= 0
                && neighbour < levels.size()
                && levels.get(neighbour).size() > 1
                && levels.get(neighbour).getFirst().equals(levels.get(column).getFirst());
    }

    private boolean isMoney(int column) {
        List<String> words = levels.get(column);
        boolean ofYear = YEAR.matcher(words.getFirst()).find();
        if (ofYear && PHRASES.inside("money-source", words.getLast()) != null) {
            return true;
        }
        List<Guess> top = matcher.guesses(words.getFirst());
        boolean money = !top.isEmpty()
                && MONEY.contains(top.getFirst().field())
                && top.getFirst().score() >= 0.7;
        return money && words.stream().skip(1).allMatch(word -> word.length() <= LONGEST_PART && !otherMeaning(word));
    }

    /// "Budget: amount, source of financing": a part may have a meaning of its own.
    private boolean otherMeaning(String part) {
        List<Guess> guesses = matcher.guesses(part);
        boolean source = PHRASES.inside("money-source", part) != null;
        return !source
                && !guesses.isEmpty()
                && guesses.getFirst().field() != Field.BUDGET
                && guesses.getFirst().score() >= SURE;
    }

    private @Nullable Integer year(int column) {
        Integer year = null;
        for (String words : levels.get(column)) {
            Matcher m = YEAR.matcher(words);
            Integer only = m.find() ? Integer.valueOf(m.group()) : null;
            year = only == null || m.find() ? year : only;
        }
        return year;
    }

    /// Whose money a column counts: its own words name it, or those above several columns when its own are a year.
    private @Nullable String source(int column) {
        List<String> words = levels.get(column);
        String below = isPart(column) ? withoutYear(String.join(" ", words.subList(1, words.size()))) : "";
        if (!below.isEmpty()) {
            return below;
        }
        boolean above = PHRASES.inside("money-source", words.getFirst()) != null;
        String named = above || isPart(column)
                ? UNIT_OF_MONEY.matcher(words.getFirst()).replaceAll(" ")
                : header(column);
        String source = withoutYear(named);
        return source.isEmpty() || PHRASES.inside("money-source", named) == null ? null : source;
    }

    /// Empty when no letter is left.
    private static String withoutYear(String words) {
        String text = Folding.spaced(YEAR.matcher(words).replaceAll(" "));
        return text.chars().anyMatch(Character::isLetter) ? text : "";
    }
}
