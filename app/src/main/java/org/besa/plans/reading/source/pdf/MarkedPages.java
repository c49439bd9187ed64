package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.pdf.MarkedText.Piece;

/// Reads a PDF of Besa by the marks of its text, which tell the table, row, column and paragraph of each piece: nothing
/// has to be concluded from where it stands, and a table or row that goes on over a page is one.
final class MarkedPages {

    private final PDDocument document;
    private final ReadingLimits limits;
    private final ReadingProgress progress;
    private final TimeLimit time;
    private final BlockAccount account;
    private final List<SourceBlock> blocks = new ArrayList<>();
    private final List<SourceRow> rows = new ArrayList<>();

    /// The texts of the row that is read, by column and paragraph.
    private final NavigableMap<Integer, NavigableMap<Integer, String>> cells = new TreeMap<>();

    private int table;
    private int row;
    private int page;

    MarkedPages(PDDocument document, ReadingLimits limits, ReadingProgress progress, TimeLimit time) {
        this.document = document;
        this.limits = limits;
        this.progress = progress;
        this.time = time;
        this.account = new BlockAccount(limits);
    }

    /// The whole document; without blocks when it bears no marks of ours.
    SourceDocument read() throws UnreadableDocument, IOException {
        StreamBytes streams = new StreamBytes(Math.min(limits.unpackedBytes(), DocumentPages.LARGEST_STREAM));
        FontShelf fonts = new FontShelf(streams);
        List<COSDictionary> pages = DocumentPages.pages(document, limits);
        for (COSDictionary each : pages) {
            progress.at(ReadingProgress.Step.EXTRACTING, page, pages.size());
            time.check();
            List<Piece> pieces = ContentReader.marked(new PDPage(each), streams, fonts, time);
            for (Piece piece : pieces) {
                add(piece);
            }
            page++;
            if (pieces.isEmpty() && blocks.isEmpty() && cells.isEmpty()) {
                break;
            }
        }
        endRow();
        endTable();
        return new SourceDocument(DocumentFormat.PDF, blocks, false, List.of());
    }

    private void add(Piece piece) throws UnreadableDocument {
        if (piece.row() != row || piece.table() != table) {
            endRow();
        }
        if (piece.table() != table) {
            endTable();
        }
        table = piece.table();
        row = piece.row();
        cells.computeIfAbsent(piece.column(), column -> new TreeMap<>())
                .merge(piece.paragraph(), piece.text(), String::concat);
    }

    private void endRow() throws UnreadableDocument {
        if (cells.isEmpty()) {
            return;
        }
        SourcePlace place = SourcePlace.onPage(page + 1, row);
        List<SourceCell> read = new ArrayList<>();
        cells.forEach((column, paragraphs) -> read.add(SourceCell.of(
                String.join(
                        "\n", paragraphs.values().stream().map(String::strip).toList()),
                column)));
        cells.clear();
        if (table > 0) {
            rows.add(new SourceRow(read, place));
        } else {
            add(new SourceLine(read.getFirst().text(), place));
        }
    }

    private void endTable() throws UnreadableDocument {
        if (!rows.isEmpty()) {
            add(new SourceTable(rows, rows.getFirst().place()));
            rows.clear();
        }
    }

    private void add(SourceBlock block) throws UnreadableDocument {
        account.add(List.of(block));
        blocks.add(block);
    }
}
