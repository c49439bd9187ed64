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

/// Turns what a page shows into lines and tables in reading order.
final class PageLayout {

    private final int page;
    private final TimeLimit time;
    private final List<SourceBlock> blocks = new ArrayList<>();
    private int line;

    private PageLayout(int page, TimeLimit time) {
        this.page = page;
        this.time = time;
    }

    /// The blocks of a page.
    ///
    /// @param page its number, from 1
    static List<SourceBlock> blocks(PageContent content, int page, TimeLimit time) throws IOException {
        PageLayout layout = new PageLayout(page, time);
        layout.read(content.upright());
        return layout.blocks;
    }

    private void read(PageContent content) throws IOException {
        List<Word> words = new ArrayList<>(Words.of(content.glyphs()));
        words.addAll(TurnedText.of(content));
        List<RuledTable> tables = tables(content, words);
        List<List<Word>> bands = bands(words, tables);
        for (int i = 0; i < bands.size(); i++) {
            for (String paragraph : TextFlow.paragraphs(bands.get(i))) {
                blocks.add(new SourceLine(paragraph, nextPlace()));
            }
            if (i < tables.size()) {
                add(tables.get(i));
            }
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

    private void add(RuledTable table) {
        List<SourceRow> rows = new ArrayList<>();
        for (List<SourceCell> cells : table.rows()) {
            rows.add(new SourceRow(cells, nextPlace()));
        }
        blocks.add(new SourceTable(rows, rows.getFirst().place()));
    }

    private SourcePlace nextPlace() {
        return SourcePlace.onPage(page, ++line);
    }
}
