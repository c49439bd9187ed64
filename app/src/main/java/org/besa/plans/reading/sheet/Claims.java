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
        // run[j]: the same, with value i given to label j; label j takes the values from since[j] on
        double[] run = new double[k + 1];
        int[] since = new int[k + 1];
        int[][] last = new int[m + 1][k + 1];
        for (int j = 1; j <= k; j++) {
            best[0][j] = best[0][j - 1] + UNANSWERED;
        }
        Arrays.fill(run, Double.NEGATIVE_INFINITY);
        for (int i = 1; i <= m; i++) {
            best[i][0] = best[i - 1][0] + UNCLAIMED;
            last[i][0] = -1;
            for (int j = 1; j <= k; j++) {
                Item label = labels.get(j - 1);
                Item value = values.get(i - 1);
                double fit = answer(label, value);
                double goesOn = run[j] + fit - another(label, value);
                double begins = best[i - 1][j - 1] + fit;
                since[j] = goesOn > begins ? since[j] : i;
                run[j] = Math.max(goesOn, begins);
                best[i][j] = best[i - 1][j] + UNCLAIMED;
                last[i][j] = -1;
                if (run[j] > best[i][j]) {
                    best[i][j] = run[j];
                    last[i][j] = since[j];
                }
                if (best[i][j - 1] + UNANSWERED > best[i][j]) {
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

    /// How well a value answers a label; what stands in the label's own row answers it.
    private double answer(Item label, Item value) {
        return value.row() == label.row() ? BESIDE : fit(label, value.text());
    }

    /// What a value costs a label that has others already; a line that goes on with a sentence is no other value.
    private static double another(Item label, Item value) {
        boolean single = label.label() != null && Label.SINGLE.contains(label.label());
        boolean goesOn = Character.isLowerCase(value.text().codePointAt(0));
        return !single ? 0.1 : goesOn ? 0 : 4;
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
