package org.besa.plans.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.source.SourceCell;

/// Text outside ruled tables, in reading order: paragraphs, prose in columns, tables without vertical lines.
final class TextFlow {

    /// Lines that all end before the middle of the page were ended by people, not by a margin.
    private static final float LEAST_WIDTH = 0.5f;

    private final List<Rule> rules;
    private final OpenHeader header;
    private final float leastWidth;
    private final List<Piece> pieces = new ArrayList<>();

    private TextFlow(List<Rule> rules, OpenHeader header, float pageWidth) {
        this.rules = rules;
        this.leastWidth = LEAST_WIDTH * pageWidth;
        this.header = header;
    }

    /// Remembers the header of a table over the page break, where it is repeated.
    static final class OpenHeader {

        private List<String> lines = List.of();
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
    /// @param header of the last table without vertical lines
    static List<Piece> pieces(List<Word> words, List<Rule> rules, OpenHeader header, float pageWidth) {
        TextFlow flow = new TextFlow(rules, header, pageWidth);
        flow.read(TextLine.of(words));
        return flow.pieces;
    }

    private void read(List<TextLine> lines) {
        List<TextLine> prose = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            ColumnRegion region = ColumnRegion.from(lines, at);
            int taken = region == null ? 0 : addRegion(region, prose);
            if (taken == 0) {
                prose.add(lines.get(at));
            }
            at += Math.max(1, taken);
        }
        addParagraphs(prose, leastWidth);
    }

    /// Adds the region if it is columns of prose or a table; how many of its lines were taken.
    private int addRegion(ColumnRegion region, List<TextLine> proseBefore) {
        OpenTable table = OpenTable.of(region, rules, header.lines);
        if (table.isProse()) {
            addParagraphs(proseBefore, leastWidth);
            region.byColumn().forEach(column -> addParagraphs(new ArrayList<>(column), 0));
            return region.lines().size();
        }
        if (table.isTable()) {
            addParagraphs(proseBefore, leastWidth);
            pieces.add(new Table(table.rows()));
            header.lines = table.header();
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
