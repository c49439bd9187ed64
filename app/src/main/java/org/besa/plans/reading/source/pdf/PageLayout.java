package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.jspecify.annotations.Nullable;

/// Turns what the pages of a document show into lines and tables in reading order.
final class PageLayout {

    private final TimeLimit time;
    private final LastTable last = new LastTable();
    private final List<SourceBlock> notes = new ArrayList<>();
    private PageFoot footBefore = PageFoot.NONE;
    private List<SourceBlock> blocks = new ArrayList<>();
    private int page;
    private int line;
    private boolean recognised;

    PageLayout(TimeLimit time) {
        this.time = time;
    }

    /// A page whose words were found.
    ///
    /// @param content turned so that its text reads to the right
    /// @param number from 1
    record Page(PageContent content, List<Word> words, PageFoot foot, int number) {

        static Page of(PageContent content, int number) {
            PageContent upright = content.upright();
            List<Word> words = new ArrayList<>(Words.of(upright.glyphs()));
            words.addAll(TurnedText.of(upright));
            return new Page(upright, words, PageFoot.of(words, upright.height()), number);
        }
    }

    /// The blocks of the next page.
    ///
    /// @param next the page that follows, null after the last
    List<SourceBlock> blocks(Page read, @Nullable Page next) throws IOException {
        page = read.number();
        line = 0;
        recognised = read.content().recognised();
        blocks = new ArrayList<>();
        List<TextLine> foot = read.foot().repeatedIn(footBefore, next == null ? PageFoot.NONE : next.foot());
        List<Word> words = new ArrayList<>(read.words());
        foot.forEach(line -> words.removeAll(line.words()));
        PageNotes footnotes = footnotes(read.content(), words);
        read(read.content(), footnotes.without(words));
        footnotes.notes().forEach(note -> notes.add(new SourceLine(Paragraphs.joined(note), nextPlace())));
        foot.forEach(line -> blocks.add(new SourceLine(line.text(), nextPlace())));
        footBefore = read.foot();
        return blocks;
    }

    /// The footnotes of all pages so far, a line each: they stand after the text and part no table.
    List<SourceBlock> notes() {
        return notes;
    }

    private static PageNotes footnotes(PageContent content, List<Word> words) {
        return PageNotes.of(words, Rulings.across(content), content.width(), content.height());
    }

    private void read(PageContent content, List<Word> words) throws IOException {
        List<RuledTable> tables = tables(content, words);
        List<List<Word>> bands = bands(words, tables);
        List<Rule> across = words.isEmpty() ? List.of() : Rulings.across(content);
        for (int i = 0; i < bands.size(); i++) {
            for (TextFlow.Piece piece : TextFlow.pieces(bands.get(i), across, last, content.width(), i == 0)) {
                switch (piece) {
                    case TextFlow.Paragraph paragraph -> blocks.add(new SourceLine(paragraph.text(), nextPlace()));
                    case TextFlow.Table table -> add(table.rows());
                }
            }
            if (i < tables.size()) {
                add(tables.get(i).rows());
            }
        }
        String slanted = TurnedText.slanted(content);
        if (!slanted.isEmpty()) {
            blocks.add(new SourceLine(slanted, nextPlace()));
        }
    }

    /// The ruled tables from top to bottom, each with its words; the other words stay in the list.
    private List<RuledTable> tables(PageContent content, List<Word> words) throws IOException {
        List<Grid> grids = Rulings.grids(content, words, time);
        List<RuledTable> tables =
                new ArrayList<>(grids.stream().map(RuledTable::new).toList());
        List<Word> outside = new ArrayList<>();
        for (Word word : words) {
            RuledTable table = at(word, tables);
            if (table == null) {
                outside.add(word);
            } else {
                table.add(word);
            }
        }
        for (RuledTable table : List.copyOf(tables)) {
            if (!table.isTable()) {
                outside.addAll(table.words());
                tables.remove(table);
            }
        }
        words.clear();
        words.addAll(outside);
        tables.sort(Comparator.comparingDouble((RuledTable table) -> table.box().top())
                .thenComparingDouble(table -> table.box().left()));
        return tables;
    }

    private static @Nullable RuledTable at(Word word, List<RuledTable> tables) {
        for (RuledTable table : tables) {
            if (table.box().holds(word.center(), word.middle())) {
                return table;
            }
        }
        return null;
    }

    /// The words before the first table, between each two, and after the last.
    private static List<List<Word>> bands(List<Word> words, List<RuledTable> tables) {
        List<List<Word>> bands = new ArrayList<>();
        for (int i = 0; i <= tables.size(); i++) {
            bands.add(new ArrayList<>());
        }
        for (Word word : words) {
            int band = 0;
            while (band < tables.size() && tables.get(band).box().top() < word.middle()) {
                band++;
            }
            bands.get(band).add(word);
        }
        return bands;
    }

    private void add(List<List<SourceCell>> rows) {
        List<SourceRow> placed = new ArrayList<>();
        for (List<SourceCell> cells : rows) {
            placed.add(new SourceRow(cells, nextPlace()));
        }
        blocks.add(new SourceTable(placed, placed.getFirst().place()));
    }

    private SourcePlace nextPlace() {
        line++;
        return recognised ? SourcePlace.onPicture(page, line) : SourcePlace.onPage(page, line);
    }
}
