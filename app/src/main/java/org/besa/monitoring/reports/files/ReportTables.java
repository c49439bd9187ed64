package org.besa.monitoring.reports.files;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.besa.monitoring.reports.ReportData;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.RowColumns;
import org.besa.platform.opendata.Tables;
import org.springframework.stereotype.Component;

/// The numbers of a report as tables.
@Component
class ReportTables {

    private final List<Column<MeasureRow>> measures;
    private final List<Column<RateFigureRow>> rates;
    private final List<Column<ColumnRow>> columns;

    /// What a column of a sheet means.
    public record ColumnRow(String sheet, String column, LocalizedText meaning) {}

    ReportTables(Texts texts) {
        this.measures = RowColumns.of("report-measures", MeasureRow.class, texts);
        this.rates = RowColumns.of("report-rates", RateFigureRow.class, texts);
        this.columns = RowColumns.of("report-columns", ColumnRow.class, texts);
    }

    /// The measures, one a line.
    byte[] csv(ReportData data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<MeasureRow> rows = rows(data);
        Tables.writeCsv(measures, rows::forEach, out);
        return out.toByteArray();
    }

    /// A workbook of the measures, the rates, and what the columns of both mean.
    byte[] xlsx(ReportData data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeXlsx(
                List.of(
                        new Tables.Sheet<>("measures", measures, rows(data)),
                        new Tables.Sheet<>(
                                "rates",
                                rates,
                                data.rates().stream().flatMap(RateFigureRow::of).toList()),
                        new Tables.Sheet<>(
                                "columns",
                                columns,
                                Stream.concat(meanings("measures", measures), meanings("rates", rates))
                                        .toList())),
                out);
        return out.toByteArray();
    }

    private static <R> Stream<ColumnRow> meanings(String sheet, List<Column<R>> columns) {
        return columns.stream().map(column -> new ColumnRow(sheet, column.name(), column.about()));
    }

    private static List<MeasureRow> rows(ReportData data) {
        return data.measures().stream().map(MeasureRow::of).toList();
    }
}
