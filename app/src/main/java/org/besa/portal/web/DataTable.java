package org.besa.portal.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.opendata.BulkFile;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.jspecify.annotations.Nullable;

/// A table on the page of open data.
///
/// @param madeOn the day, null until they are made
/// @param files empty until they are made for the first time
/// @param dictionary what its columns mean
public record DataTable(
        String name,
        LocalizedText title,
        LocalizedText about,
        @Nullable LocalDate madeOn,
        List<BulkFile> files,
        List<Line> dictionary) {

    /// A line of the dictionary.
    ///
    /// @param columns headings in CSV and XLSX; one for each language of a text
    /// @param property name in JSON
    public record Line(
            List<String> columns, String property, Column.Type type, boolean required, LocalizedText about) {}

    static DataTable of(Dataset<?> dataset, List<BulkFile> made, ZoneId zone) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Column<?> column : dataset.columns()) {
            lines.merge(
                    column.property(),
                    new Line(
                            List.of(column.name()),
                            column.property(),
                            column.type(),
                            column.required(),
                            column.about()),
                    DataTable::together);
        }
        List<BulkFile> files = made.stream()
                .filter(file -> file.dataset().equals(dataset.name()))
                .toList();
        return new DataTable(
                dataset.name(),
                dataset.title(),
                dataset.about(),
                files.isEmpty() ? null : LocalDate.ofInstant(files.getFirst().madeAt(), zone),
                files,
                List.copyOf(lines.values()));
    }

    private static Line together(Line one, Line other) {
        List<String> columns = new ArrayList<>(one.columns());
        columns.addAll(other.columns());
        return new Line(columns, one.property(), one.type(), one.required(), one.about());
    }
}
