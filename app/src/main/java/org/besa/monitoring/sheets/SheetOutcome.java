package org.besa.monitoring.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.monitoring.sheets.SheetLine.Outcome;

/// What becomes of a sheet, row by row.
///
/// @param unknown headings that are no column; what stands below them is left out
public record SheetOutcome(List<String> unknown, List<SheetLine> lines) {

    /// How many rows have an outcome.
    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /// How many reports can be handed in now.
    public int countComplete() {
        return (int) lines.stream().filter(SheetLine::complete).count();
    }

    /// How many reports were handed in.
    public int countHandedIn() {
        return (int) lines.stream().filter(SheetLine::handedIn).count();
    }

    /// The rows that stay out.
    public List<SheetLine> refused() {
        return lines.stream().filter(line -> line.outcome().isRefused()).toList();
    }

    /// Whether confirming it would write anything.
    public boolean doesAnything() {
        return count(Outcome.SAVED) > 0 || countComplete() > 0;
    }

    Map<String, Integer> counts() {
        return Arrays.stream(Outcome.values()).collect(Collectors.toMap(Enum::name, this::count));
    }
}
