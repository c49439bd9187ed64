package org.besa.plans.reading.source.formats.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Piece.DraftCell;
import org.jspecify.annotations.Nullable;

/// Turns the events of a text document (text, ends of paragraphs, tables, rows, cells) into lines and tables.
///
/// Every `open…` must be followed by its `close…`, as the elements of well-formed XML are. One that stands where it
/// makes no sense (a cell outside a row) is passed over and its text kept.
public final class Composer {

    /// How a format says in which grid column a cell begins.
    public enum Placing {
        /// A cell begins where the one before it ends; columns without a cell are named, as in Word.
        SIDE_BY_SIDE,
        /// Every column has a cell of its own or is named as covered, as in OpenDocument.
        COLUMN_BY_COLUMN,
        /// A cell takes the first column that no cell from above covers, as in HTML.
        MAKE_ROOM
    }

    /// Tables inside tables inside tables … beyond this are read as text of the cell around them.
    private static final int MAX_TABLE_DEPTH = 32;

    private final Allowance allowance;
    private final Placing placing;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final NestedTables nestedTables = new NestedTables();
    private final List<SourceBlock> blocks = new ArrayList<>();
    private Paragraph paragraph = new Paragraph();
    private @Nullable DraftCell cell;
    private int tableDepth;
    private int mergedAwayTexts;
    private int lines;
    private boolean afterBlankLine = true;

    public Composer(Allowance allowance, Placing placing) {
        this.allowance = allowance;
        this.placing = placing;
    }

    private sealed interface Frame {

        record TableFrame(DraftTable table) implements Frame {}

        record RowFrame(DraftTable table) implements Frame {}

        /// @param outer the cell that the table of this one stands in
        record CellFrame(
                DraftTable table, DraftCell cell, @Nullable DraftCell outer) implements Frame {}

        /// Text beside a paragraph, such as a text box; the paragraph goes on after it.
        record AsideFrame(Paragraph interrupted) implements Frame {}

        /// Opened where it makes no sense.
        record Ignored() implements Frame {}
    }

    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        String label = "";
        boolean labelIsText;
    }

    /// Adds text to the current paragraph. Soft hyphens and other invisible characters are left out.
    public void text(CharSequence text) throws UnreadableDocument {
        VisibleText.append(paragraph.text, text);
        allowance.text(text.length(), paragraph.text.length(), paragraph.text);
    }

    /// Ends a line within a paragraph, as the author did.
    public void lineBreak() {
        paragraph.text.append('\n');
    }

    /// Adds text in which any run of white space counts as one space and none counts at the start of a line.
    public void collapsedText(CharSequence text) throws UnreadableDocument {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean afterSpace =
                paragraph.text.isEmpty() || Character.isWhitespace(paragraph.text.charAt(paragraph.text.length() - 1));
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space || !afterSpace) {
                collapsed.append(space ? ' ' : text.charAt(i));
            }
            afterSpace = space;
        }
        text(collapsed);
    }

    /// Puts a number or bullet, which the program shows but the text does not hold, before the next text or, if there
    /// is text already, before the current paragraph.
    ///
    /// @param isText whether it counts as text where nothing follows it, as a number does and a bullet does not
    public void label(String label, boolean isText) throws UnreadableDocument {
        allowance.text(label.length(), label.length(), label);
        paragraph.label = paragraph.labelIsText ? paragraph.label + " " + label : label;
        paragraph.labelIsText |= isText;
    }

    /// Whether nothing visible has been written to the current paragraph yet.
    public boolean isParagraphBlank() {
        return VisibleText.isBlank(paragraph.text);
    }

    /// Ends the current paragraph, blank or not.
    public void endParagraph() throws UnreadableDocument {
        String text = paragraph.text.toString();
        if (!paragraph.label.isEmpty() && (paragraph.labelIsText || !VisibleText.isBlank(text))) {
            text = paragraph.label + " " + text.stripLeading();
        }
        paragraph.text.setLength(0);
        dropLabel();
        if (cell == null) {
            for (String line : text.split("\n", -1)) {
                addLine(line);
            }
        } else if (!VisibleText.isBlank(text)) {
            cell.pieces.add(new Piece.Paragraph(text.replace('\t', ' ')));
        }
    }

    private void dropLabel() {
        paragraph.label = "";
        paragraph.labelIsText = false;
    }

    /// Ends a list item: a number that no text followed stands alone, a bullet goes.
    public void endItem() throws UnreadableDocument {
        breakParagraph();
        if (paragraph.labelIsText) {
            endParagraph();
        }
        dropLabel();
    }

    /// Ends the current paragraph if anything was written to it.
    public void breakParagraph() throws UnreadableDocument {
        if (!paragraph.text.isEmpty()) { // a label alone waits for its text
            endParagraph();
        }
    }

    public void openAside() {
        frames.push(new Frame.AsideFrame(paragraph));
        paragraph = new Paragraph();
    }

    public void closeAside() throws UnreadableDocument {
        breakParagraph();
        if (frames.pop() instanceof Frame.AsideFrame(Paragraph interrupted)) {
            paragraph = interrupted;
        }
    }

    public void openTable() throws UnreadableDocument {
        breakParagraph();
        boolean deep = tableDepth >= MAX_TABLE_DEPTH;
        frames.push(deep ? new Frame.Ignored() : new Frame.TableFrame(new DraftTable(placing)));
        tableDepth += deep ? 0 : 1;
    }

    public void closeTable() throws UnreadableDocument {
        breakParagraph();
        if (!(frames.pop() instanceof Frame.TableFrame(DraftTable table))) {
            return;
        }
        tableDepth--;
        mergedAwayTexts += table.mergedAwayTexts();
        for (Piece piece : nestedTables.resolved(table.closed())) {
            if (cell != null) {
                cell.pieces.add(piece);
            } else {
                add(piece);
            }
        }
    }

    public void openRow() throws UnreadableDocument {
        breakParagraph();
        if (frames.peek() instanceof Frame.TableFrame(DraftTable table)) {
            table.openRow();
            frames.push(new Frame.RowFrame(table));
        } else {
            frames.push(new Frame.Ignored());
        }
    }

    public void closeRow() throws UnreadableDocument {
        breakParagraph();
        if (frames.pop() instanceof Frame.RowFrame(DraftTable table)) {
            table.closeRow();
        }
    }

    /// Opens a cell of one row and one column.
    public void openCell() throws UnreadableDocument {
        breakParagraph();
        allowance.cell();
        if (frames.peek() instanceof Frame.RowFrame(DraftTable table)) {
            DraftCell opened = table.openCell();
            frames.push(new Frame.CellFrame(table, opened, cell));
            cell = opened;
        } else {
            frames.push(new Frame.Ignored());
        }
    }

    /// Sets how far the open cell reaches.
    ///
    /// @param columns grid columns it covers
    /// @param rows rows it covers
    public void span(int columns, int rows) {
        if (frames.peek() instanceof Frame.CellFrame(DraftTable _, DraftCell open, DraftCell _)) {
            open.columnSpan = columns;
            open.rowSpan = rows;
        }
    }

    /// The open cell goes on from the one above it.
    public void continuesAbove() {
        if (frames.peek() instanceof Frame.CellFrame(DraftTable _, DraftCell open, DraftCell _)) {
            open.continues = true;
        }
    }

    public void closeCell() throws UnreadableDocument {
        breakParagraph();
        if (frames.pop() instanceof Frame.CellFrame(DraftTable table, DraftCell closed, var outer)) {
            cell = outer;
            String start = "";
            int characters = 0;
            for (Piece piece : closed.pieces) {
                if (piece instanceof Piece.Paragraph text) {
                    start = start.isEmpty() ? text.text() : start;
                    characters += text.characters();
                }
            }
            allowance.text(characters * (closed.repeats - 1), characters, start);
            for (int copy = 1; copy < closed.repeats; copy++) {
                allowance.cell();
            }
            table.closeCell(closed);
        }
    }

    /// The open cell stands several times beside itself.
    public void repeatCell(int times) {
        if (frames.peek() instanceof Frame.CellFrame(DraftTable _, DraftCell open, DraftCell _)) {
            open.repeats = Math.clamp(times, 1, DraftTable.MAX_REPEATS);
        }
    }

    /// A cell that a merged cell hides held text, which is left out.
    public void mergedAwayText() {
        mergedAwayTexts++;
    }

    /// Leaves grid columns of the open row without a cell.
    public void skipColumns(int columns) {
        if (frames.peek() instanceof Frame.RowFrame(DraftTable table)) {
            table.skipColumns(columns);
        }
    }

    /// The open row stands several times below itself.
    public void repeatRow(int times) {
        if (frames.peek() instanceof Frame.RowFrame(DraftTable table)) {
            table.repeatRow(times);
        }
    }

    /// The open row was deleted in a tracked change.
    public void dropRow() {
        if (frames.peek() instanceof Frame.RowFrame(DraftTable table)) {
            table.dropRow();
        }
    }

    /// The whole document, once everything is closed.
    public List<SourceBlock> blocks() throws UnreadableDocument {
        breakParagraph();
        return blocks;
    }

    /// What people should know about how tables were read, a sentence each.
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (nestedTables.flattened() > 0) {
            remarks.add("Tables inside cells were read as text of the cell: %d.".formatted(nestedTables.flattened()));
        }
        if (mergedAwayTexts > 0) {
            remarks.add("Text hidden under merged cells was left out, cells: %d.".formatted(mergedAwayTexts));
        }
        return remarks;
    }

    private void add(Piece piece) throws UnreadableDocument {
        switch (piece) {
            case Piece.Paragraph text -> addLine(text.text());
            case Piece.Table table when table.rows().isEmpty() -> {}
            case Piece.Table table -> addTable(table);
        }
    }

    private void addLine(String text) throws UnreadableDocument {
        String line = text.replaceFirst("[ \\u00a0]+$", "");
        boolean blank = VisibleText.isBlank(line);
        if (blank && afterBlankLine) {
            return;
        }
        afterBlankLine = blank;
        if (!blank) {
            allowance.row();
        }
        blocks.add(new SourceLine(blank ? "" : line, SourcePlace.line(++lines)));
    }

    private void addTable(Piece.Table table) throws UnreadableDocument {
        afterBlankLine = true;
        SourcePlace start = SourcePlace.line(lines + 1);
        List<SourceRow> rows = new ArrayList<>(table.rows().size());
        for (List<DraftCell> draft : table.rows()) {
            allowance.row();
            List<SourceCell> cells = new ArrayList<>(draft.size());
            for (DraftCell cell : draft) {
                cells.add(new SourceCell(cell.text(), cell.column, cell.columnSpan, cell.rowSpan));
            }
            rows.add(new SourceRow(cells, SourcePlace.line(++lines)));
        }
        blocks.add(new SourceTable(rows, start));
    }
}
