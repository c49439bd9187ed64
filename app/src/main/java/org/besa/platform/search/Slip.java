package org.besa.platform.search;

/// How far a typed word is from a word in use: letters missing, added, wrong, or two swapped.
final class Slip {

    private static final int SHORTEST = 4;
    private static final int SHORTEST_OF_BEGINNINGS = 5;
    private static final int LONG = 9;

    private Slip() {}

    /// Whether somebody who typed this may have meant that word: one slip, in a long word two; in a word that is not
    /// yet typed to its end, one slip in what there is of it.
    static boolean near(String typed, String word) {
        if (typed.length() < SHORTEST) {
            return false;
        }
        int[] distances = distances(typed, word);
        int whole = distances[word.length()];
        if (whole <= (typed.length() >= LONG ? 2 : 1)) {
            return true;
        }
        if (typed.length() < SHORTEST_OF_BEGINNINGS) {
            return false;
        }
        int best = whole;
        for (int distance : distances) {
            best = Math.min(best, distance);
        }
        return best <= 1;
    }

    /// Distances from the typed word to each beginning of the other, by its length.
    private static int[] distances(String typed, String word) {
        int[] before = new int[0];
        int[] above = new int[word.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            int[] row = new int[word.length() + 1];
            row[0] = i;
            for (int j = 1; j <= word.length(); j++) {
                int wrong = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + wrong);
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above;
    }
}
