package org.besa.platform.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A chart of percentages that stand beside each other: one group of columns for each time or thing.
///
/// @param id unique on the page
/// @param title what is shown
/// @param description the chart in words
/// @param series what the columns of a group are, from left to right; two at most
public record Columns(String id, String title, String description, List<String> series, List<Group> groups) {

    /// What stays free at the left for the percentages of the lines.
    private static final double MARGIN = 10;

    /// The part of its place that a group fills.
    private static final double FILLED = 0.6;

    private static final double WIDEST = 6;

    public Columns {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
        if (series.isEmpty() || series.size() > 2) {
            throw new IllegalArgumentException("a chart of " + series.size() + " series");
        }
    }

    /// Columns that belong together.
    ///
    /// @param label the first line below them, may be empty
    /// @param under the second line
    /// @param values one for each of the series
    public record Group(String label, String under, List<Value> values) {}

    /// A column.
    ///
    /// @param percent null when there is none
    /// @param text as it stands above it
    public record Value(@Nullable BigDecimal percent, String text) {}

    private double place() {
        return (100 - MARGIN) / groups.size();
    }

    private double columnWidth() {
        return Math.min(WIDEST, place() * FILLED / series.size());
    }

    /// How wide a column is, in percent of the chart, as SVG writes it.
    public String width() {
        return svg(columnWidth());
    }

    /// The middle of a group, as [#width()].
    public String middle(int group) {
        return svg(middleOf(group));
    }

    private double middleOf(int group) {
        return MARGIN + (group + 0.5) * place();
    }

    /// Where a column begins, as [#width()].
    public String start(int group, int column) {
        return svg(middleOf(group) + (column - series.size() / 2.0) * columnWidth());
    }

    /// The middle of a column, as [#width()].
    public String middle(int group, int column) {
        return svg(middleOf(group) + (column + 0.5 - series.size() / 2.0) * columnWidth());
    }

    /// How far below the top a column begins, in percent of the height; the bottom when there is no value.
    public String top(Value value) {
        return svg(100 - height(value));
    }

    /// How high a column is, in percent of the height.
    public String share(Value value) {
        return svg(height(value));
    }

    private static double height(Value value) {
        return value.percent() == null ? 0 : Math.clamp(value.percent().doubleValue(), 0, 100);
    }

    private static String svg(double percent) {
        return String.format(Locale.ROOT, "%.3f", percent);
    }
}
