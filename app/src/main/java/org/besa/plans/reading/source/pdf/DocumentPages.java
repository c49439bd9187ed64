package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.ReadingProgress.Step;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;

/// Reads the pages of one document, one after the other, and keeps of each only its blocks, of the last its words too.
final class DocumentPages {

    /// A page with fewer letters, most of it pictures, is a picture: a scanned page may bear a printed page number.
    private static final int FEW_LETTERS = 24;

    /// The operators of one page, or one font, unpack to less.
    static final long LARGEST_STREAM = 64L << 20;

    private static final float MOSTLY_PICTURE = 0.3f;

    private final PDDocument document;
    private final ReadingLimits limits;
    private final ReadingProgress progress;
    private final TimeLimit time;
    private final Recognition recognition;
    private final PageLayout layout;
    private final BlockAccount account;

    private final List<SourceBlock> blocks = new ArrayList<>();
    private final PageNumbers recognised = new PageNumbers();
    private final PageNumbers uncovered = new PageNumbers();
    private final PageNumbers unread = new PageNumbers();
    private final PageNumbers garbled = new PageNumbers();
    private Optional<Tesseract> tesseract = Optional.empty();
    private boolean askedForTesseract;
    private int clipped;

    DocumentPages(
            PDDocument document,
            ReadingLimits limits,
            ReadingProgress progress,
            TimeLimit time,
            Recognition recognition) {
        this.document = document;
        this.limits = limits;
        this.progress = progress;
        this.time = time;
        this.recognition = recognition;
        this.layout = new PageLayout(time);
        this.account = new BlockAccount(limits);
    }

    SourceDocument read() throws UnreadableDocument, IOException {
        List<COSDictionary> pages = pages(document, limits);
        StreamBytes streams = new StreamBytes(Math.min(limits.unpackedBytes(), LARGEST_STREAM));
        FontShelf fonts = new FontShelf(streams);
        PageLayout.Page before = null;
        for (int i = 0; i < pages.size(); i++) {
            progress.at(Step.EXTRACTING, i, pages.size());
            time.check();
            PDPage page = new PDPage(pages.get(i));
            PageContent seen = ContentReader.read(page, streams, fonts, time);
            PageLayout.Page next = PageLayout.Page.of(content(page, seen, i + 1, pages.size()), i + 1);
            if (before != null) {
                add(layout.blocks(before, next));
            }
            before = next;
        }
        if (before != null) {
            add(layout.blocks(before, null));
        }
        add(layout.notes());
        if (unread.count() * 2 > pages.size() || (blocks.isEmpty() && !unread.isEmpty())) {
            throw picturesOnly();
        }
        boolean doubtful = !recognised.isEmpty() || !uncovered.isEmpty();
        return new SourceDocument(DocumentFormat.PDF, blocks, doubtful, remarks());
    }

    private void add(List<SourceBlock> read) throws UnreadableDocument {
        account.add(read);
        blocks.addAll(read);
    }

    /// The pages of a document.
    ///
    /// @throws UnreadableDocument when there are none or too many
    static List<COSDictionary> pages(PDDocument document, ReadingLimits limits) throws UnreadableDocument {
        List<COSDictionary> pages = PageTree.pages(document, limits.pages());
        if (pages.isEmpty()) {
            throw new UnreadableDocument(
                    Reason.EMPTY, "The PDF has no pages. Get it again from where it came, or print it to a new PDF.");
        }
        if (pages.size() > limits.pages()) {
            throw new UnreadableDocument(
                    Reason.TOO_MANY_PAGES,
                    String.format(
                            Locale.ROOT,
                            "The PDF has more than %,d pages. Save the pages with the plan as a PDF of their own.",
                            limits.pages()));
        }
        return pages;
    }

    /// What is read of a page: what it shows, the text laid over its picture, or what is recognised in the picture.
    private PageContent content(PDPage page, PageContent seen, int number, int of)
            throws UnreadableDocument, IOException {
        int letters = PageContent.letters(seen.glyphs());
        boolean isGarbled = seen.undecoded() * 2 > letters && letters >= FEW_LETTERS;
        boolean isPicture = letters < FEW_LETTERS && seen.pictured() > MOSTLY_PICTURE;
        if (isPicture && PageContent.letters(seen.hidden()) >= FEW_LETTERS) {
            uncovered.add(number);
            return PageRecogniser.uncovered(page, seen, time);
        }
        if (isPicture || isGarbled) {
            if (tesseract().isPresent()) {
                progress.at(Step.RECOGNISING, number - 1, of);
                return recognised(page, seen, number, tesseract().get());
            }
            (isPicture ? unread : garbled).add(number);
        } else if (seen.undecoded() > 0) {
            garbled.add(number);
        }
        clipped += seen.clipped();
        return seen;
    }

    private PageContent recognised(PDPage page, PageContent seen, int number, Tesseract program)
            throws UnreadableDocument, IOException {
        long start = System.nanoTime();
        try {
            Duration limit = Duration.ofSeconds(limits.secondsPerRecognisedPage());
            PageContent content = PageRecogniser.recognised(page, seen, program, limit);
            recognised.add(number);
            return content;
        } catch (TimeLimit.TimeOver e) {
            throw new UnreadableDocument(
                    Reason.TOO_SLOW,
                    "Page %d is a picture whose text was not recognised within %d seconds. Scan it in black and white at 300 dots per inch."
                            .formatted(number, limits.secondsPerRecognisedPage()),
                    e);
        } finally {
            time.leaveOutSince(start);
        }
    }

    private Optional<Tesseract> tesseract() {
        if (!askedForTesseract) {
            tesseract = Tesseract.installed(recognition);
            askedForTesseract = true;
        }
        return tesseract;
    }

    private static UnreadableDocument picturesOnly() {
        return new UnreadableDocument(
                Reason.PICTURES_ONLY,
                "The PDF holds pictures of pages, not text. Install Tesseract to have them recognised (on Debian: "
                        + "apt-get install tesseract-ocr tesseract-ocr-sqi), or get the document it was printed from.");
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!recognised.isEmpty()) {
            remarks.add("The text of %s was recognised from pictures and needs a look.".formatted(recognised));
        }
        if (!uncovered.isEmpty()) {
            remarks.add("The text of %s was recognised by the scanner and needs a look.".formatted(uncovered));
        }
        if (!unread.isEmpty()) {
            remarks.add(("Nothing was read of %s: a picture without text. Install Tesseract to have it recognised "
                            + "(on Debian: apt-get install tesseract-ocr tesseract-ocr-sqi).")
                    .formatted(unread));
        }
        if (!garbled.isEmpty()) {
            remarks.add(("On %s some characters are shown as \uFFFD: the PDF does not tell which letters its fonts "
                            + "draw. Export it again from the program it was written with.")
                    .formatted(garbled));
        }
        if (!layout.notes().isEmpty()) {
            remarks.add("Footnotes were read as lines after the text: %d."
                    .formatted(layout.notes().size()));
        }
        if (clipped > 0) {
            remarks.add(String.format(
                    Locale.ROOT, "%,d characters were left out that no page shows because they are cut off.", clipped));
        }
        return remarks;
    }
}
