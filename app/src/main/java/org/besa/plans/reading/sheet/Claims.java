package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.deadline.DeadlineHints;

/// Gives values that follow several labels to the labels they answer, where a flattened table keeps only their
/// order: of all ways that keep the order, the one in which most values fit their label.
final class Claims {

    private static final Pattern BULLET = Pattern.compile("^[-–—•▪●*·]\\s*\\S.*", Pattern.DOTALL);
    private static final double UNANSWERED = -1;
    private static final double UNCLAIMED = -2;
    private static final double BESIDE = 10;

    private final LabelMatcher matcher;
    private final DeadlineGrammar deadlines;

    Claims(LabelMatcher matcher, DeadlineGrammar deadlines) {
        this.matcher = matcher;
        this.deadlines = deadlines;
    }

    /// For each value the index of its label, -1 when no label claims it.
    List<Integer> claims(List<Item> labels, List<Item> values) {
        int k = labels.size();
        int m = values.size();
        // best[i][j]: values before i are given to labels up to j; the last of them to label j or to none
        double[][] best = new double[m + 1][k + 1];
        int[][] last = new int[m + 1][k + 1];
        for (int j = 1; j <= k; j++) {
            best[0][j] = best[0][j - 1] + UNANSWERED;
        }
        for (int i = 1; i <= m; i++) {
            Arrays.fill(best[i], Double.NEGATIVE_INFINITY);
            Arrays.fill(last[i], -1);
            for (int j = 0; j <= k; j++) {
                best[i][j] = best[i - 1][j] + UNCLAIMED;
                // label j takes the values from f to i
                for (int f = i; f >= 1 && j >= 1; f--) {
                    double score = best[f - 1][j - 1] + taken(labels.get(j - 1), values.subList(f - 1, i));
                    if (score > best[i][j]) {
                        best[i][j] = score;
                        last[i][j] = f;
                    }
                }
                if (j >= 1 && best[i][j - 1] + UNANSWERED > best[i][j]) {
                    best[i][j] = best[i][j - 1] + UNANSWERED;
                    last[i][j] = 0;
                }
            }
        }
        return backwards(k, m, last);
    }

    /// Whether a text is a date.
    boolean isTime(String text) {
        return text.length() < 80 && deadlines.isDeadline(text, DeadlineHints.NONE);
    }

    private static List<Integer> backwards(int k, int m, int[][] last) {
        var claims = new ArrayList<Integer>();
        for (int i = 0; i < m; i++) {
            claims.add(-1);
        }
        int j = k;
        for (int i = m; i > 0; ) {
            if (last[i][j] == 0) {
                j--;
            } else if (last[i][j] < 0) {
                i--;
            } else {
                for (int v = last[i][j]; v <= i; v++) {
                    claims.set(v - 1, j - 1);
                }
                i = last[i][j] - 1;
                j--;
            }
        }
        return claims;
    }

    private double taken(Item label, List<Item> values) {
        double score = 0;
        for (Item value : values) {
            score += value.row() == label.row() ? BESIDE : fit(label, value.text());
        }
        boolean single = label.label() != null && Label.SINGLE.contains(label.label());
        long others = values.stream().skip(1).filter(value -> !goesOn(value)).count();
        return score - (single ? others * 4 : (values.size() - 1) * 0.1);
    }

    /// Whether a line goes on with the sentence of the line above.
    private static boolean goesOn(Item value) {
        return Character.isLowerCase(value.text().codePointAt(0));
    }

    private double fit(Item label, String text) {
        Label answer = matcher.answer(text);
        boolean novelty = answer == Label.IS_NEW || answer == Label.IS_OLD;
        boolean time = isTime(text);
        return switch (label.label()) {
            case START, END, DATES -> time ? 3 : -4;
            case NEW -> novelty ? 3 : -3;
            case NUMBER -> text.length() < 8 ? 2 : -4;
            case MILESTONES -> time || novelty ? -2 : BULLET.matcher(text).matches() ? 1 : 0.4;
            case null, default -> time || novelty ? -2 : 0.5;
        };
    }
}
