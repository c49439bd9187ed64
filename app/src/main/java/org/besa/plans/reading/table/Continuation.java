package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Finds the cells that the pieces of a broken row go on from.
///
/// Every piece is scored against every column by what can be seen: the same place, a cell that cannot end where
/// it ends, a small first letter, words that follow each other elsewhere in the document, and whether the column
/// can take such text at all. Pieces keep their order.
final class Continuation {

    private static final double SAME_PLACE = 1.5;
    private static final double MOVED = 0.4;
    private static final double MUST_GO_ON = 3;
    private static final double LIKELY_GOES_ON = 1.5;
    private static final double IS_FINISHED = -2;
    private static final double SMALL_LETTER = 1;
    private static final double CAPITAL = 0.4;
    private static final double KNOWN_PAIR = 1.5;
    private static final double COMPLETES_A_TIME = 5;
    private static final double IMPOSSIBLE = -5;
    private static final double SAME_SHIFT = 0.6;
    private static final double SENTENCE_AMONG_UNITS = -1;
    /// Below this a piece is not surely where it was put.
    static final double SURE = 1;
    private static final Pattern STOP_THEN_SMALL = Pattern.compile("[.;] \\p{Ll}");
    private static final Pattern INNER_STOP = Pattern.compile("\\p{L}\\. \\p{L}");

    private final CellFit fit;
    private final Phrases phrases;
    private final ColumnHabits habits;

    Continuation(CellFit fit, Phrases phrases, ColumnHabits habits) {
        this.fit = fit;
        this.phrases = phrases;
        this.habits = habits;
    }

    /// A piece of a broken row.
    ///
    /// @param at the column it stands in
    record Piece(int at, String text) {}

    /// Where a piece belongs.
    ///
    /// @param score how much speaks for it, as scored above
    record Joint(Piece piece, int column, double score) {}

    /// The joints that together have the highest score, in the order of the pieces.
    List<Joint> joints(Draft row, List<Piece> pieces) {
        int width = row.cells.length;
        double[][] best = new double[pieces.size() + 1][width + 1];
        int[][] from = new int[pieces.size() + 1][width + 1];
        double[][] own = new double[pieces.size()][width];
        for (int k = 0; k < pieces.size(); k++) {
            for (int c = 0; c < width; c++) {
                own[k][c] = score(row, pieces.get(k), c);
            }
        }
        for (int k = 1; k <= pieces.size(); k++) {
            Arrays.fill(best[k], Double.NEGATIVE_INFINITY);
            for (int c = k; c <= width; c++) {
                int shift = c - 1 - pieces.get(k - 1).at();
                for (int before = k - 1; before < c; before++) {
                    boolean sameShift = k > 1
                            && shift != 0
                            && before - 1 - pieces.get(k - 2).at() == shift;
                    double score = best[k - 1][before] + own[k - 1][c - 1] + (sameShift ? SAME_SHIFT : 0);
                    if (k == 1 && before > 0) {
                        continue;
                    }
                    if (score > best[k][c]) {
                        best[k][c] = score;
                        from[k][c] = before;
                    }
                }
            }
        }
        return backwards(pieces, own, best, from);
    }

    private static List<Joint> backwards(List<Piece> pieces, double[][] own, double[][] best, int[][] from) {
        int k = pieces.size();
        int column = 0;
        for (int c = 1; c < best[k].length; c++) {
            if (column == 0 || best[k][c] > best[k][column]) {
                column = c;
            }
        }
        var joints = new ArrayList<Joint>();
        for (; k > 0; k--) {
            joints.addFirst(new Joint(pieces.get(k - 1), column - 1, own[k - 1][column - 1]));
            column = from[k][column];
        }
        return joints;
    }

    /// How much speaks for a piece going on from a column's cell.
    double score(Draft row, Piece piece, int column) {
        Field field = row.columns.field(column);
        String before = row.cells[column];
        double score = piece.at() == column ? SAME_PLACE : -MOVED * Math.abs(piece.at() - column);
        if (field == null) {
            return score - 0.5;
        } else if (CellFit.TIMES.contains(field)) {
            return score + time(before, piece.text());
        } else if (field == Field.NUMBER || field == Field.BUDGET) {
            return score + (before.isBlank() ? fit.score(field, piece.text()) : IMPOSSIBLE);
        }
        return score + prose(field, before, piece.text());
    }

    private double time(String before, String piece) {
        if (before.isBlank()) {
            return fit.isTime(piece) || fit.beginsTime(piece) ? 2 : IMPOSSIBLE;
        }
        boolean completes = !fit.isTime(before) && fit.isTime(before + " " + piece);
        boolean lengthens = before.matches("(?s).*[-–—]\\s*") && fit.isTime(before + " " + piece);
        return completes || lengthens ? COMPLETES_A_TIME : IMPOSSIBLE;
    }

    private double prose(Field field, String before, String piece) {
        boolean small = startsSmall(piece);
        double score = 0;
        if (before.isBlank()) {
            score += small ? -1 : 0;
        } else if (mustGoOn(before)) {
            score += MUST_GO_ON + (small ? SMALL_LETTER : CAPITAL);
        } else if (ColumnHabits.stops(before)) {
            score += IS_FINISHED + (small ? -SMALL_LETTER : CAPITAL);
        } else {
            score += (habits.stopRate(field) >= 0.6 ? LIKELY_GOES_ON : 0) + (small ? SMALL_LETTER : 0);
        }
        if (!before.isBlank() && habits.joins(before, piece)) {
            score += KNOWN_PAIR;
        }
        if (ColumnHabits.stops(piece)) {
            score += habits.stopRate(field) - 0.5;
        }
        if (CellFit.UNITS.contains(field) && INNER_STOP.matcher(piece).find()) {
            score += SENTENCE_AMONG_UNITS;
        }
        return fit.isTime(piece) ? score - 2 : score;
    }

    /// A cell and the piece it goes on with. A hyphen between them goes when the document has the whole word elsewhere;
    /// else it may be one that the word has in the middle of a line as well.
    String joined(String before, String piece) {
        if (before.isBlank()) {
            return piece;
        }
        String first = piece.split("\\s", 2)[0];
        boolean hyphenated = before.matches("(?s).*\\p{L}-$") && startsSmall(piece) && !phrases.is("connective", first);
        if (!hyphenated) {
            return before + " " + piece;
        }
        String open = before.substring(0, before.length() - 1);
        String word = open.substring(open.lastIndexOf(' ') + 1) + first;
        return (habits.knows(word) ? open : before) + piece;
    }

    /// Whether a text cannot end where it ends: a joining word, a comma, an open bracket.
    boolean mustGoOn(String text) {
        String plain = Folding.spaced(text);
        if (plain.chars().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        boolean open = plain.lastIndexOf('(') > plain.lastIndexOf(')');
        String last = plain.substring(plain.lastIndexOf(' ') + 1);
        boolean joining = !ColumnHabits.stops(last) && plain.contains(" ") && phrases.is("connective", last);
        return open || joining || plain.endsWith(",") || plain.endsWith("-") || plain.endsWith("/");
    }

    /// Whether a cell of this column likely goes on: it cannot end so, or cells here end otherwise.
    boolean seemsUnfinished(@Nullable Field field, String text) {
        return !text.isBlank()
                && (mustGoOn(text) || (field != null && !ColumnHabits.stops(text) && habits.stopRate(field) >= 0.6));
    }

    /// Whether lines of two columns were mixed in one piece: a full stop followed by a small letter.
    static boolean looksMixed(String piece) {
        return STOP_THEN_SMALL.matcher(piece).find();
    }

    static boolean startsSmall(String text) {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }
}
