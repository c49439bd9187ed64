package org.besa.plans.reading.source.formats.word;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.flow.Composer;

/// Reads the text of the stories of a DOC document, as people see it.
final class DocText {

    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final int MAX_TABLE_DEPTH = 32;

    private final Composer composer;
    private final Allowance allowance;
    private final NumberingState numbering = new NumberingState();
    private int instructionDepth;
    private int changes;
    private int hidden;

    DocText(Composer composer, Allowance allowance) {
        this.composer = composer;
        this.allowance = allowance;
    }

    /// Reads a story: the body, the headers, the notes …
    void read(Range story) throws UnreadableDocument {
        read(story, 0);
        composer.breakParagraph();
    }

    /// What people should know about how the text was read, a sentence each.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (changes > 0) {
            remarks.add("Tracked changes: insertions were accepted and deletions left out, changes: %d."
                    .formatted(changes));
        }
        if (hidden > 0) {
            remarks.add("Hidden passages were left out: %d.".formatted(hidden));
        }
        return remarks;
    }

    /// @param level how many tables the range stands in
    private void read(Range range, int level) throws UnreadableDocument {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            allowance.step();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.getTableLevel() > level && level < MAX_TABLE_DEPTH) {
                Table table = range.getTable(paragraph);
                read(table, level + 1);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                read(paragraph);
            }
        }
    }

    private void read(Table table, int level) throws UnreadableDocument {
        DocGrid grid = new DocGrid(table);
        composer.openTable();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            composer.openRow();
            if (row.numCells() > 0) {
                composer.skipColumns(grid.column(row.getCell(0).getLeftEdge()));
            }
            int cells = row.numCells();
            for (int c = 0; c < cells; c++) {
                TableCell cell = row.getCell(c);
                int columns = grid.columns(cell);
                composer.openCell();
                if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                    composer.continuesAbove();
                }
                read(cell, level);
                while (c + 1 < cells
                        && row.getCell(c + 1).isMerged()
                        && !row.getCell(c + 1).isFirstMerged()) {
                    c++; // the cells that older versions of Word keep behind a merged one
                    columns += grid.columns(row.getCell(c));
                    read(row.getCell(c), level);
                }
                composer.span(columns, 1);
                composer.closeCell();
            }
            composer.closeRow();
        }
        composer.closeTable();
    }

    private void read(Paragraph paragraph) throws UnreadableDocument {
        instructionDepth = 0;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            allowance.step();
            read(paragraph.getCharacterRun(i));
        }
        if (paragraph.isInList() && !(composer.isParagraphBlank() && paragraph.isInTable())) {
            label(paragraph);
        }
        composer.endParagraph();
    }

    private void read(CharacterRun run) throws UnreadableDocument {
        if (run.isMarkedDeleted()) {
            changes++;
        } else if (run.isVanished()) {
            hidden++;
        } else {
            changes += run.isMarkedInserted() ? 1 : 0;
            write(run.isSymbol() ? String.valueOf(run.getSymbolCharacter()) : run.text());
        }
    }

    /// Writes what is text of a run; fields are stored as an instruction and the result that people see.
    private void write(String text) throws UnreadableDocument {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD_BEGIN -> instructionDepth++;
                case FIELD_RESULT, FIELD_END -> instructionDepth = Math.max(0, instructionDepth - 1);
                case '\u000b', '\f' -> visible.append(instructionDepth == 0 ? "\n" : "");
                case '\u001e' -> visible.append('-');
                case '\r' -> {}
                default -> visible.append(instructionDepth == 0 ? String.valueOf(c) : "");
            }
        }
        composer.text(visible);
    }

    private void label(Paragraph paragraph) throws UnreadableDocument {
        String label;
        try {
            label = AbstractWordUtils.getBulletText(numbering, paragraph.getList(), (char) paragraph.getIlvl());
        } catch (RuntimeException e) {
            return; // a list that the document does not define has no number to show
        }
        String shown = label.strip();
        if (shown.isEmpty()) {
            return;
        }
        boolean number = shown.chars().anyMatch(Character::isLetterOrDigit) && !shown.equals("o");
        boolean dash = shown.equals("-") || shown.equals("–") || shown.equals("—");
        composer.label(number || dash ? shown : "•", number);
    }
}
