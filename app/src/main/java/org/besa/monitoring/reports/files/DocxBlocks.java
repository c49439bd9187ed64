package org.besa.monitoring.reports.files;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.besa.monitoring.reports.Block;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// Writes the pieces of a report into a Word document.
final class DocxBlocks {

    /// Between the margins of A4, in twentieths of a point.
    private static final int TEXT_WIDTH = 9638;

    private final XWPFDocument document;

    DocxBlocks(XWPFDocument document) {
        this.document = document;
    }

    void heading(int level, String text) {
        paragraph("Heading" + Math.min(level, 3), text);
    }

    XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    void write(Block block) throws IOException, InvalidFormatException {
        switch (block) {
            case Block.Title title -> heading(3, title.text());
            case Block.Text text -> text(text);
            case Block.Table table -> table(table);
            case Block.Chart chart -> {
                paragraph("Caption", chart.title());
                new DocxChart(document).write(chart);
                paragraph("Note", chart.description());
            }
        }
    }

    private void text(Block.Text text) {
        int number = 0;
        for (Block.Paragraph written : text.paragraphs()) {
            number = written.shape() == Block.Shape.NUMBERED ? number + 1 : 0;
            XWPFParagraph paragraph = document.createParagraph();
            switch (written.shape()) {
                case PLAIN -> paragraph.setStyle("Normal");
                case BULLET -> paragraph.setStyle("ListBullet");
                case NUMBERED -> {
                    paragraph.setStyle("ListNumber");
                    paragraph.createRun().setText(number + ". ");
                }
            }
            for (Block.Run run : written.runs()) {
                XWPFRun made = run.link() == null ? paragraph.createRun() : paragraph.createHyperlinkRun(run.link());
                made.setText(run.text());
                made.setBold(run.strong());
                made.setItalic(run.emphasised());
                if (run.link() != null) {
                    made.setStyle("Hyperlink");
                }
            }
        }
    }

    private void table(Block.Table block) {
        paragraph("Caption", block.caption());
        XWPFTable table =
                document.createTable(block.rows().size() + 1, block.columns().size());
        table.setStyleID("ReportTable");
        table.getCTTbl().getTblPr().unsetTblBorders();
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.getCTTbl().getTblPr().addNewTblLook().setFirstRow(true);
        table.setWidth(String.valueOf(TEXT_WIDTH));
        row(table.getRow(0), block.columns().stream().map(Block.Column::label).toList(), block.columns(), "TableHead");
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < block.rows().size(); i++) {
            row(table.getRow(i + 1), block.rows().get(i), block.columns(), "TableText");
        }
        paragraph("Note", block.note());
    }

    private static void row(XWPFTableRow row, List<String> cells, List<Block.Column> columns, String style) {
        row.setCantSplitRow(true);
        int whole = columns.stream().mapToInt(Block.Column::width).sum();
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(String.valueOf(TEXT_WIDTH * columns.get(i).width() / whole));
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            String[] lines = cells.get(i).split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                XWPFParagraph written = line == 0 ? paragraph : cell.addParagraph();
                written.setStyle(style);
                written.setAlignment(columns.get(i).number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
                written.createRun().setText(lines[line]);
            }
        }
    }
}
