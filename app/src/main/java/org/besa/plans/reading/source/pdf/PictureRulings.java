package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The straight lines of a page that is a picture: long runs of dark pixels.
final class PictureRulings {

    /// More runs than that are the grain of a photograph.
    private static final int MOST_RUNS = 60_000;

    /// A line that crosses no other must be this long, as a share of the page.
    private static final float LONG = 0.4f;

    /// Across, the line above footnotes is the shortest; no blurred word is as long.
    private static final float LONG_ACROSS = 0.15f;

    private static final int SAMPLES = 8;

    private final PagePicture picture;
    private final int resolution;
    private final List<Run> runs = new ArrayList<>();
    private final List<Rule> rules;

    /// Dark pixels in a row, or in a column.
    private record Run(boolean horizontal, int at, int from, int to) {}

    PictureRulings(PagePicture picture, TimeLimit time) throws IOException {
        this.picture = picture;
        this.resolution = picture.dotsPerInch();
        for (int y = 0; y < picture.height(); y++) {
            addRuns(true, y, picture.width(), resolution / 3);
        }
        for (int x = 0; x < picture.width(); x++) {
            addRuns(false, x, picture.height(), resolution / 5);
        }
        if (runs.size() > MOST_RUNS) {
            runs.clear();
        }
        rules = rules(time);
    }

    /// The lines in points.
    List<Rule> rules() {
        return rules;
    }

    /// The picture without these lines, which recognition would take for letters.
    PagePicture erased() {
        List<Box> boxes = new ArrayList<>();
        for (Run run : runs) {
            float at = run.at() * picture.points();
            if (rules.stream().anyMatch(rule -> isPartOf(run, at, rule))) {
                boxes.add(
                        run.horizontal()
                                ? new Box(run.from(), run.at() - 1, run.to(), run.at() + 2)
                                : new Box(run.at() - 1, run.from(), run.at() + 2, run.to()));
            }
        }
        return picture.without(boxes);
    }

    private boolean isPartOf(Run run, float at, Rule rule) {
        return rule.horizontal() == run.horizontal()
                && Math.abs(rule.at() - at) < 2
                && rule.from() <= run.from() * picture.points() + 1
                && rule.to() >= run.to() * picture.points() - 1;
    }

    /// What crosses other lines, and what is long; letters of blurred words run together to short ones.
    private List<Rule> rules(TimeLimit time) throws IOException {
        List<Rule> pieces = new ArrayList<>();
        for (Run run : runs) {
            float at = (run.at() + 0.5f) * picture.points();
            pieces.add(new Rule(run.horizontal(), at, run.from() * picture.points(), run.to() * picture.points()));
        }
        List<Rule> kept = new ArrayList<>();
        for (List<Rule> group : Rulings.crossing(Rulings.joined(pieces), time)) {
            for (Rule rule : group) {
                float least = rule.horizontal() ? LONG_ACROSS * picture.width() : LONG * picture.height();
                if (group.size() > 2 || rule.length() > least * picture.points()) {
                    kept.add(rule);
                }
            }
        }
        return kept;
    }

    private void addRuns(boolean horizontal, int at, int length, int shortest) {
        int gapAllowed = Math.max(1, resolution / 100);
        int from = -1;
        int gap = 0;
        for (int i = 0; i <= length; i++) {
            if (i < length && isInk(horizontal, at, i)) {
                from = from < 0 ? i : from;
                gap = 0;
            } else if (from >= 0 && (++gap > gapAllowed || i == length)) {
                int to = i - gap + 1;
                if (to - from >= shortest && runs.size() <= MOST_RUNS && isThin(horizontal, at, from, to)) {
                    runs.add(new Run(horizontal, at, from, to));
                }
                from = -1;
            }
        }
    }

    private boolean isInk(boolean horizontal, int at, int along) {
        return horizontal ? picture.isInk(along, at) : picture.isInk(at, along);
    }

    /// Whether the run is part of a line rather than of a dark area.
    private boolean isThin(boolean horizontal, int at, int from, int to) {
        int thickest = Math.max(4, resolution / 20);
        int across = horizontal ? picture.height() : picture.width();
        int thin = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            int along = from + (to - from) * sample / SAMPLES;
            int thickness = 1;
            for (int i = at - 1; i >= 0 && thickness <= thickest && isInk(horizontal, i, along); i--) {
                thickness++;
            }
            for (int i = at + 1; i < across && thickness <= thickest && isInk(horizontal, i, along); i++) {
                thickness++;
            }
            thin += thickness <= thickest ? 1 : 0;
        }
        return thin * 3 >= SAMPLES * 2;
    }
}
