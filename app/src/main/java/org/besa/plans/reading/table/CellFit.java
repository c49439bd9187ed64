package org.besa.plans.reading.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// How well a text fits a column: a deadline column cannot take prose, a code column cannot take words.
final class CellFit {

    static final Set<Field> TIMES = EnumSet.of(Field.DEADLINE, Field.START);
    static final Set<Field> UNITS = EnumSet.of(Field.RESPONSIBLE, Field.SUPPORTING, Field.RESOURCES);
    private static final Set<Field> SHORT = EnumSet.of(Field.RISK_LEVEL, Field.STATUS);
    private static final Pattern AMOUNT = Pattern.compile(
            "[\\d\\s.,’'\\-–€$%]*\\d[\\d\\s.,’'\\-–€$%]*\\p{L}{0,8}\\.?|[-–—/]|\\p{L}{0,4}\\s?\\d[\\d\\s.,]*");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,]+");

    private final DeadlineGrammar deadlines;
    private final Phrases phrases;
    /// A text is tried under many columns, and most texts of a plan stand in it more than once.
    private final Map<String, Boolean> times = new HashMap<>();

    CellFit(DeadlineGrammar deadlines, Phrases phrases) {
        this.deadlines = deadlines;
        this.phrases = phrases;
    }

    /// Above zero for a fit, below for a misfit; zero for an empty text.
    double score(@Nullable Field field, String text) {
        if (text.isBlank() || field == null) {
            return 0;
        } else if (TIMES.contains(field)) {
            return isTime(text) ? 3 : -4;
        }
        return switch (field) {
            case NUMBER -> Code.printed(text) != null ? 2 : -4;
            case BUDGET -> AMOUNT.matcher(text.strip()).matches() ? 2 : -2;
            default -> prose(field, text);
        };
    }

    /// Whether a text is a deadline rather than prose that may hold one.
    boolean isTime(String text) {
        return text.length() < 120 && times.computeIfAbsent(text, t -> deadlines.isDeadline(t, DeadlineHints.NONE));
    }

    /// Whether a text is a time that lacks but its year: "until the end of", "June".
    boolean beginsTime(String text) {
        return isTime(text + " 2000");
    }

    private double prose(Field field, String text) {
        int words = SPACES.split(text.strip(), -1).length;
        if (SHORT.contains(field)) {
            return words <= 4 ? 0.5 : -2;
        } else if (words <= 6 && isTime(text)) {
            return -2;
        } else if (NUMBER.matcher(text).matches()) {
            return -1;
        }
        return UNITS.contains(field) && phrases.opening("unit", text) != null ? 0.8 : 0.2;
    }
}
