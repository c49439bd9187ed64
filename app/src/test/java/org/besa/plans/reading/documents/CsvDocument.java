package org.besa.plans.reading.documents;

import java.util.List;
import java.util.stream.Collectors;

/// Lays text out as comma-separated values.
public final class CsvDocument {

    private CsvDocument() {}

    /// The plan: titles and areas in the first of six columns, and the rows below them.
    public static String of(SamplePlan plan) {
        StringBuilder csv = new StringBuilder();
        plan.titles().forEach(title -> csv.append(row(List.of(title, "", "", "", "", ""))));
        for (SamplePlan.Area area : plan.areas()) {
            csv.append(row(List.of(area.title(), "", "", "", "", "")));
            csv.append(row(List.of(area.indicator(), "", "", "", "", "")));
            csv.append(row(SamplePlan.HEADER));
            area.rows().forEach(row -> csv.append(row(row)));
        }
        return csv.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
