package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Puts the line pieces of a page together: pieces of one line, lines drawn twice, lines that cross.
final class Rulings {

    /// Pieces of one line, such as the borders of neighbouring cells or the dashes of a dashed line, may be this far
    /// apart, in points.
    private static final float DASH = 4.5f;

    /// Shorter lines rule nothing.
    private static final float SHORTEST = 6;

    /// Beyond so many lines in one direction a page is a drawing.
    private static final int MOST_LINES = 4_000;

    private Rulings() {}

    /// The grids of a page that hold at least two cells, none inside another.
    static List<Grid> grids(PageContent content, List<Word> words, TimeLimit time) throws IOException {
        List<Grid> grids = new ArrayList<>();
        for (List<Rule> group : crossing(withoutUnderlines(joined(content.rules()), words), time)) {
            long across = group.stream().filter(Rule::horizontal).count();
            long down = group.size() - across;
            if (across >= 1 && down >= 1 && across + down >= 3) {
                Grid grid = Grid.of(group);
                if (grid.cells().size() > 1) {
                    grids.add(grid);
                }
            }
        }
        grids.sort(Comparator.comparingDouble(
                grid -> -grid.box().width() * grid.box().height()));
        List<Grid> outermost = new ArrayList<>();
        for (Grid grid : grids) {
            if (outermost.stream()
                    .noneMatch(outer -> outer.box().and(grid.box()).equals(grid.box()))) {
                outermost.add(grid);
            }
        }
        return outermost;
    }

    /// The horizontal lines of a page, the edges of coloured rows among them.
    static List<Rule> across(PageContent content) {
        List<Rule> pieces = new ArrayList<>(content.rules());
        for (Box fill : content.fills()) {
            pieces.add(new Rule(true, fill.top(), fill.left(), fill.right()));
            pieces.add(new Rule(true, fill.bottom(), fill.left(), fill.right()));
        }
        List<Rule> lines = new ArrayList<>();
        joined(pieces, true, lines);
        return lines;
    }

    /// The lines of a page, joined from their pieces.
    static List<Rule> joined(List<Rule> pieces) {
        List<Rule> lines = new ArrayList<>();
        joined(pieces, true, lines);
        joined(pieces, false, lines);
        return lines;
    }

    private static void joined(List<Rule> pieces, boolean horizontal, List<Rule> lines) {
        List<Rule> sorted = new ArrayList<>();
        for (Rule piece : pieces) {
            if (piece.horizontal() == horizontal) {
                sorted.add(piece);
            }
        }
        sorted.sort(Comparator.comparingDouble(Rule::at));
        int before = lines.size();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > Grid.SNAP) {
                joinedAlong(sorted.subList(from, i), lines);
                from = i;
            }
        }
        if (lines.size() - before > MOST_LINES) {
            lines.subList(before, lines.size()).clear();
        }
    }

    /// Joins pieces that lie on one line, give or take its thickness.
    private static void joinedAlong(List<Rule> pieces, List<Rule> lines) {
        List<Rule> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Rule::from));
        boolean horizontal = sorted.getFirst().horizontal();
        float from = 0;
        float to = 0;
        double weighted = 0;
        double weight = 0;
        for (Rule piece : sorted) {
            if (weight > 0 && piece.from() > to + DASH) {
                add(horizontal, (float) (weighted / weight), from, to, lines);
                weight = 0;
            }
            if (weight == 0) {
                from = piece.from();
                to = piece.to();
                weighted = 0;
            }
            to = Math.max(to, piece.to());
            weighted += piece.at() * (piece.length() + 0.1);
            weight += piece.length() + 0.1;
        }
        add(horizontal, (float) (weighted / weight), from, to, lines);
    }

    private static void add(boolean horizontal, float at, float from, float to, List<Rule> lines) {
        if (to - from >= SHORTEST) {
            lines.add(new Rule(horizontal, at, from, to));
        }
    }

    /// Leaves out the lines that underline or strike through words.
    private static List<Rule> withoutUnderlines(List<Rule> lines, List<Word> words) {
        NavigableMap<Float, List<Word>> byBaseline = new TreeMap<>();
        for (Word word : words) {
            byBaseline.computeIfAbsent(word.baseline(), at -> new ArrayList<>()).add(word);
        }
        List<Rule> rulings = new ArrayList<>();
        for (Rule line : lines) {
            if (!line.horizontal() || !marksText(line, byBaseline)) {
                rulings.add(line);
            }
        }
        return rulings;
    }

    private static boolean marksText(Rule line, NavigableMap<Float, List<Word>> byBaseline) {
        float marked = 0;
        float reach = 40;
        for (List<Word> words :
                byBaseline.subMap(line.at() - reach, line.at() + reach).values()) {
            for (Word word : words) {
                float below = line.at() - word.baseline();
                if (below > -0.6f * word.size() && below < 0.18f * word.size()) {
                    float length = Math.min(line.to(), word.right()) - Math.max(line.from(), word.left());
                    marked += Math.max(0, length);
                }
            }
        }
        return marked > 0.6f * line.length();
    }

    /// Groups of lines that cross or touch one another.
    static List<List<Rule>> crossing(List<Rule> lines, TimeLimit time) throws IOException {
        int[] group = new int[lines.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        List<Integer> across = new ArrayList<>();
        List<Integer> down = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            (lines.get(i).horizontal() ? across : down).add(i);
        }
        for (int a : across) {
            time.check();
            for (int d : down) {
                if (lines.get(a).meets(lines.get(d), Grid.SNAP)) {
                    group[root(group, a)] = root(group, d);
                }
            }
        }
        Map<Integer, List<Rule>> groups = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(root(group, i), root -> new ArrayList<>()).add(lines.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static int root(int[] group, int i) {
        int root = i;
        while (group[root] != root) {
            group[root] = group[group[root]];
            root = group[root];
        }
        return root;
    }
}
