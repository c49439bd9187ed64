package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.ReadingProgress.Step;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;

/// Reads PDF files page by page.
public final class PdfSource implements SourceReader {

    static {
        BundledFonts.install();
    }

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        progress.at(Step.OPENING, 0, 0);
        TimeLimit time = TimeLimit.of(Duration.ofSeconds(limits.seconds()));
        try (PDDocument document = Opening.open(file, limits, time)) {
            return read(document, limits, progress, time);
        } catch (TimeLimit.TimeOver e) {
            throw new UnreadableDocument(
                    Reason.TOO_SLOW,
                    "The PDF was not read within %d seconds. Save it in smaller parts and try again."
                            .formatted(limits.seconds()),
                    e);
        } catch (StreamBytes.TooLarge e) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE_UNPACKED,
                    "The PDF unpacks to more than %d MB. Print it to a new PDF and try that."
                            .formatted(limits.unpackedBytes() >> 20),
                    e);
        } catch (CancellationException | FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableDocument(
                    Reason.DAMAGED,
                    "The PDF is damaged or was cut off. Get it again from where it came, or print it to a new PDF.",
                    e);
        }
    }

    private SourceDocument read(PDDocument document, ReadingLimits limits, ReadingProgress progress, TimeLimit time)
            throws UnreadableDocument, IOException {
        List<COSDictionary> pages = PageTree.pages(document, limits.pages());
        if (pages.isEmpty()) {
            throw new UnreadableDocument(
                    Reason.EMPTY, "The PDF has no pages. Get it again from where it came, or print it to a new PDF.");
        }
        if (pages.size() > limits.pages()) {
            throw new UnreadableDocument(
                    Reason.TOO_MANY_PAGES,
                    "The PDF has more than %,d pages. Save the pages with the plan as a PDF of their own."
                            .formatted(limits.pages()));
        }
        StreamBytes streams = new StreamBytes(limits.unpackedBytes());
        FontShelf fonts = new FontShelf(streams);
        PageLayout layout = new PageLayout(time);
        List<SourceBlock> blocks = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            progress.at(Step.EXTRACTING, i, pages.size());
            time.check();
            PageContent content = ContentReader.read(new PDPage(pages.get(i)), streams, fonts, time);
            blocks.addAll(layout.blocks(content, i + 1));
        }
        return new SourceDocument(DocumentFormat.PDF, blocks, false, List.of());
    }
}
