package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the paths a page draws and keeps those that can be rulings or backgrounds of cells.
final class Paths {

    /// A filled rectangle this thin is a line, in points.
    private static final float THIN = 4;

    /// Beyond so many lines a page is a map or a drawing, whose lines rule no table.
    private static final int MOST_LINES = 60_000;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Box> fills = new ArrayList<>();
    private final List<Piece> path = new ArrayList<>();

    private double startX;
    private double startY;
    private double x;
    private double y;
    private int subpath;
    private boolean clips;

    /// A straight piece of the path in page space; `curved` pieces only widen the path's box.
    private record Piece(int subpath, float x0, float y0, float x1, float y1, boolean curved) {

        Box box() {
            return new Box(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
        }

        boolean isStraight() {
            return !curved && (Math.abs(x1 - x0) <= slack() || Math.abs(y1 - y0) <= slack());
        }

        private float slack() {
            return Math.max(0.3f, 0.01f * Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)));
        }
    }

    void moveTo(Transform toPage, double toX, double toY) {
        x = startX = toPage.x(toX, toY);
        y = startY = toPage.y(toX, toY);
        subpath++;
    }

    void lineTo(Transform toPage, double toX, double toY) {
        to(toPage.x(toX, toY), toPage.y(toX, toY), false);
    }

    void curveTo(Transform toPage, double toX, double toY) {
        to(toPage.x(toX, toY), toPage.y(toX, toY), true);
    }

    void close() {
        if (x != startX || y != startY) {
            to(startX, startY, false);
        }
    }

    void rectangle(Transform toPage, double left, double bottom, double width, double height) {
        moveTo(toPage, left, bottom);
        lineTo(toPage, left + width, bottom);
        lineTo(toPage, left + width, bottom + height);
        lineTo(toPage, left, bottom + height);
        close();
    }

    void clipAtEnd() {
        clips = true;
    }

    /// Paints the path and begins a new one.
    void paint(boolean stroke, boolean fill, GraphicsState state) {
        if (fill && !path.isEmpty()) {
            fill(state.clip);
        }
        if (stroke) {
            for (Piece piece : path) {
                if (piece.isStraight()) {
                    rule(piece.box().and(state.clip));
                }
            }
        }
        if (clips) {
            Box all = box(0, path.size());
            state.clip = all == null ? new Box(0, 0, -1, -1) : state.clip.and(all);
            clips = false;
        }
        path.clear();
    }

    List<Rule> rules() {
        return rules.size() > MOST_LINES ? List.of() : rules;
    }

    List<Box> fills() {
        return fills;
    }

    private void to(double toX, double toY, boolean curved) {
        path.add(new Piece(subpath, (float) x, (float) y, (float) toX, (float) toY, curved));
        x = toX;
        y = toY;
    }

    /// A filled path is one line or background a subpath; a frame drawn as two rectangles, one inside the other, is
    /// four thin bands and counts as its outer box's edges.
    private void fill(Box clip) {
        int from = 0;
        while (from < path.size()) {
            int to = from + 1;
            while (to < path.size() && path.get(to).subpath() == path.get(from).subpath()) {
                to++;
            }
            Box all = box(from, to);
            if (all != null) {
                fill(all.and(clip), from, to);
            }
            from = to;
        }
    }

    private void fill(Box box, int from, int to) {
        boolean thin = Math.min(box.width(), box.height()) <= THIN;
        if (thin) {
            rule(box);
        } else if (!box.isEmpty() && fills.size() < MOST_LINES && isRectangle(from, to)) {
            fills.add(box);
        }
    }

    private boolean isRectangle(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!path.get(i).isStraight()) {
                return false;
            }
        }
        return to - from <= 5;
    }

    /// A line along the longer side of a thin box; a dot may be part of a dotted line in either direction.
    private void rule(Box box) {
        if (rules.size() > MOST_LINES || box.width() < 0 || box.height() < 0) {
            return;
        }
        float middleX = (box.left() + box.right()) / 2;
        float middleY = (box.top() + box.bottom()) / 2;
        boolean dot = box.width() <= THIN && box.height() <= THIN;
        if (box.width() > box.height() || dot) {
            rules.add(new Rule(true, middleY, box.left(), box.right()));
        }
        if (box.height() > box.width() || dot) {
            rules.add(new Rule(false, middleX, box.top(), box.bottom()));
        }
    }

    private @Nullable Box box(int from, int to) {
        Box all = null;
        for (int i = from; i < to; i++) {
            Box box = path.get(i).box();
            all = all == null ? box : all.with(box);
        }
        return all;
    }
}
