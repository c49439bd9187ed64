package org.besa.monitoring.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.sheets.ReportColumns.Size;
import org.besa.monitoring.sheets.SheetSources.Source;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/// Writes sheets with as many columns as their rows need.
@Component
class LeavingSheets {

    private final Texts texts;

    LeavingSheets(Texts texts) {
        this.texts = texts;
    }

    void write(Source source, List<SheetRow> rows, OutputStream out) {
        write(source, rows, List.of(), out);
    }

    /// Rows that stayed out, each with why.
    void writeRefused(Source source, List<SheetLine> refused, OutputStream out) {
        write(source, refused.stream().map(line -> row(source, line)).toList(), List.of(ReportColumns.REASON), out);
    }

    private void write(Source source, List<SheetRow> leaving, List<ReportColumn> more, OutputStream out) {
        Size size = Size.LEAST;
        for (SheetRow row : leaving) {
            size = size.and(size(row));
        }
        List<ReportColumn> columns = new ArrayList<>(ReportColumns.all(size));
        columns.addAll(columns.indexOf(ReportColumns.DEADLINE), more);
        try {
            new ReportWorkbook(texts, source.language(), source.scheme())
                    .write(source.period().name().in(source.language()), columns, leaving, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The columns that have something, or could have.
    private static Size size(SheetRow row) {
        return new Size(
                most(row, "obstacles.", true),
                most(row, "steps.", false),
                most(row, "values.", false),
                most(row, "spending.", false));
    }

    private static int most(SheetRow row, String sort, boolean filled) {
        return row.cells().entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(sort)
                        && !(filled && cell.getValue().isEmpty()))
                .mapToInt(cell -> Integer.parseInt(cell.getKey().split("\\.", 3)[1]))
                .max()
                .orElse(0);
    }

    private SheetRow row(Source source, SheetLine line) {
        Map<String, String> cells = new HashMap<>(Objects.requireNonNullElse(line.again(), Map.of()));
        cells.put(
                ReportColumns.REASON.key(),
                line.faults().stream()
                        .map(fault -> told(fault, source.language()))
                        .collect(Collectors.joining("\n")));
        StatusReport report = line.title().isEmpty()
                ? null
                : CellText.id(cells.getOrDefault(ReportColumns.ID.key(), ""))
                        .map(source::report)
                        .orElse(null);
        return new SheetRow(cells, report, report == null ? null : source.cells(report));
    }

    private String told(SheetLine.Fault fault, Language language) {
        String why = texts.text(language, fault.key(), fault.arguments().toArray());
        return fault.column() == null ? why : fault.column().heading(texts, language) + ": " + why;
    }
}
