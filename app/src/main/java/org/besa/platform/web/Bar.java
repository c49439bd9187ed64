package org.besa.platform.web;

import java.util.List;
import java.util.Locale;

/// A bar of parts that make up a whole.
///
/// @param id unique on the page
/// @param title what the whole is
/// @param description the parts in words
public record Bar(String id, String title, String description, List<Part> parts) {

    /// A part of the whole.
    ///
    /// @param shape name of its status shape, which gives its colour
    public record Part(String shape, String label, int count) {}

    /// The whole.
    public int total() {
        return parts.stream().mapToInt(Part::count).sum();
    }

    /// The parts that are not empty.
    public List<Part> visibleParts() {
        return parts.stream().filter(p -> p.count() > 0).toList();
    }

    /// Where a part starts, in percent of the whole, as SVG writes it.
    public String start(Part part) {
        int before = parts.stream()
                .takeWhile(p -> !p.equals(part))
                .mapToInt(Part::count)
                .sum();
        return svg(100.0 * before / total());
    }

    /// How wide a part is, in percent of the whole, as SVG writes it.
    public String share(Part part) {
        return svg(100.0 * part.count() / total());
    }

    /// A part in whole percent of the whole; 0 when the whole is empty.
    public int percent(Part part) {
        return total() == 0 ? 0 : Math.round(100f * part.count() / total());
    }

    private static String svg(double percent) {
        return String.format(Locale.ROOT, "%.3f", percent);
    }
}
