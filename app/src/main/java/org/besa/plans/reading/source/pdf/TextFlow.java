package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.source.SourceCell;

/// Text outside ruled tables, in reading order: paragraphs, prose in columns, tables without vertical lines.
final class TextFlow {

    /// Lines that all end before the middle of the page were ended by people, not by a margin.
    private static final float LEAST_WIDTH = 0.5f;

    private final List<Rule> rules;
    private final LastTable last;
    private final float pageWidth;
    private final List<Piece> pieces = new ArrayList<>();

    private TextFlow(List<Rule> rules, LastTable last, float pageWidth) {
        this.rules = rules;
        this.pageWidth = pageWidth;
        this.last = last;
    }

    /// What the words between two ruled tables make.
    sealed interface Piece {}

    /// A paragraph or line.
    record Paragraph(String text) implements Piece {}

    /// A table, its rows in order.
    record Table(List<List<SourceCell>> rows) implements Piece {}

    /// The pieces in reading order.
    ///
    /// @param rules the horizontal lines of the page
    /// @param last the table that may go on here
    /// @param isTop whether the words are the first of the page
    static List<Piece> pieces(List<Word> words, List<Rule> rules, LastTable last, float pageWidth, boolean isTop) {
        TextFlow flow = new TextFlow(rules, last, pageWidth);
        flow.read(TextLine.of(words), isTop);
        return flow.pieces;
    }

    private void read(List<TextLine> lines, boolean isTop) {
        boolean top = isTop;
        if (isTop) {
            last.onPage(lines);
        }
        List<TextLine> prose = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            boolean isHead = last.isPageHead(lines.get(at));
            ColumnRegion region = ColumnRegion.from(lines, at, last.columnsOn(pageWidth), top && !isHead);
            top &= isHead;
            int taken = region == null ? 0 : addRegion(region, prose);
            if (taken == 0) {
                prose.add(lines.get(at));
            }
            at += Math.max(1, taken);
        }
        addParagraphs(prose, LEAST_WIDTH * pageWidth);
    }

    /// Adds the region if it is columns of prose or a table; how many of its lines were taken.
    private int addRegion(ColumnRegion region, List<TextLine> proseBefore) {
        OpenTable table = OpenTable.of(region, rules, last.header());
        if (table.isProse()) {
            addParagraphs(proseBefore, LEAST_WIDTH * pageWidth);
            region.byColumn().forEach(column -> addParagraphs(new ArrayList<>(column), 0));
            return region.lines().size();
        }
        if (table.isTable()) {
            addParagraphs(proseBefore, LEAST_WIDTH * pageWidth);
            pieces.add(new Table(table.rows()));
            last.is(table, pageWidth);
            return table.lineCount();
        }
        return 0;
    }

    /// Adds the lines as paragraphs and empties the list.
    ///
    /// @param atLeast how wide their column is at least
    private void addParagraphs(List<TextLine> lines, float atLeast) {
        if (lines.isEmpty()) {
            return;
        }
        Box box = lines.getFirst().box();
        for (TextLine line : lines) {
            box = box.with(line.box());
        }
        for (List<TextLine> paragraph : Paragraphs.of(lines, Math.max(atLeast, box.width()))) {
            pieces.add(new Paragraph(Paragraphs.joined(paragraph)));
        }
        lines.clear();
    }
}
