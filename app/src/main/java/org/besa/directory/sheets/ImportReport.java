package org.besa.directory.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.directory.sheets.ImportLine.Outcome;

/// What a file does, line by line.
///
/// @param unknown headings that are no column
public record ImportReport(List<String> unknown, List<ImportLine> lines) {

    /// How many lines have an outcome.
    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /// Whether applying it would write anything.
    public boolean doesAnything() {
        return count(Outcome.NEW) + count(Outcome.CHANGED) > 0;
    }

    Map<String, Integer> counts() {
        return Arrays.stream(Outcome.values()).collect(Collectors.toMap(Enum::name, this::count));
    }
}
