package org.besa.plans.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.besa.platform.sheets.FormulaGuard;

/// A form as one CSV file (RFC 4180, UTF-8 with a byte order mark, which spreadsheet programs need to see ë and ç). Its
/// tables stand below one another, every row as wide as the widest.
final class CsvFile implements FormFile {

    private static final int WIDTH = 10;

    @Override
    public void write(PlanForm form, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        for (FormBlock block : form.blocks()) {
            switch (block) {
                case FormBlock.Area area -> row(csv, List.of(area.text()));
                case FormBlock.Fact fact -> row(csv, List.of(fact.marked()));
                case FormBlock.Annex annex -> row(csv, List.of(annex.title()));
                case FormBlock.Table table -> {
                    if (!table.title().isEmpty()) {
                        row(csv, List.of(table.title()));
                    }
                    row(csv, table.labels());
                    table.rows().forEach(cells -> row(csv, cells));
                }
            }
        }
        csv.flush();
        text.flush();
    }

    private static void row(CsvWriter csv, List<String> cells) {
        List<String> row =
                new ArrayList<>(cells.stream().map(FormulaGuard::guarded).toList());
        while (row.size() < WIDTH) {
            row.add("");
        }
        csv.writeRecord(row);
    }
}
