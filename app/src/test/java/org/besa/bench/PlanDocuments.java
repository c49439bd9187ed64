package org.besa.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.besa.bench.GeneratedPlan.Area;

/// Writes generated plans in the formats that ministries use.
final class PlanDocuments {

    private static final String TITLE = "Integrity Plan of the Ministry of Examples 2026-2029";

    private PlanDocuments() {}

    static void writeDocx(GeneratedPlan plan, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(TITLE);
            for (Area area : plan.areas()) {
                document.createParagraph().createRun().setText(area.title());
                XWPFTable table = document.createTable(1, GeneratedPlan.HEADER.size());
                fill(table.getRow(0), GeneratedPlan.HEADER);
                for (List<String> row : area.rows()) {
                    fill(table.createRow(), row);
                }
            }
            document.write(out);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            row.getCell(column).setText(cells.get(column));
        }
    }

    static void writeXlsx(GeneratedPlan plan, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Plan");
            int line = 0;
            sheet.createRow(line++).createCell(0).setCellValue(TITLE);
            for (Area area : plan.areas()) {
                sheet.createRow(line++).createCell(0).setCellValue(area.title());
                fill(sheet.createRow(line++), GeneratedPlan.HEADER);
                for (List<String> row : area.rows()) {
                    fill(sheet.createRow(line++), row);
                }
            }
            workbook.write(out);
        }
    }

    private static void fill(org.apache.poi.ss.usermodel.Row row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(cells.get(column));
        }
    }

    static void writePdf(GeneratedPlan plan, Path file) throws IOException {
        try (RuledPdf pdf = new RuledPdf(file)) {
            pdf.line(TITLE);
            for (Area area : plan.areas()) {
                pdf.line(area.title());
                pdf.table(GeneratedPlan.HEADER, area.rows());
            }
        }
    }
}
