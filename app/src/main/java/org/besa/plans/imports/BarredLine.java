package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.List;

/// A line of several parts with vertical bars between them.
final class BarredLine {

    private BarredLine() {}

    /// Exactly so many parts; missing ones are empty, surplus ones stay in the last.
    static List<String> parts(String line, int count) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split("\\|", count)) {
            parts.add(part.strip());
        }
        while (parts.size() < count) {
            parts.add("");
        }
        return parts;
    }
}
