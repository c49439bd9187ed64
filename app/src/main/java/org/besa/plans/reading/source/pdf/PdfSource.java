package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.besa.plans.reading.source.LibraryLog;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.ReadingProgress.Step;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;

/// Reads PDF files page by page: pages with text by its positions, pages that are pictures by recognition.
///
/// What a page does not show is not read: text outside its crop box or cut off, invisible text unless it lies over a
/// scanned picture.
public final class PdfSource implements SourceReader {

    /// The producer of PDFs whose marks are read instead of where their text stands: Besa's own.
    public static final String OWN_PRODUCER = "Besa";

    /// The property of a mark that tells the place of its text, four numbers: table, row, column and paragraph.
    public static final String PLACE = "BesaPlace";

    static {
        LibraryLog.silence();
        BundledFonts.install();
    }

    private final Recognition recognition;

    /// Recognises pictures when Tesseract is installed.
    public PdfSource() {
        this(Recognition.DEFAULT);
    }

    public PdfSource(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        progress.at(Step.OPENING, 0, 0);
        TimeLimit time = TimeLimit.of(Duration.ofSeconds(limits.seconds()));
        try (PDDocument document = Opening.open(file, limits, time)) {
            if (OWN_PRODUCER.equals(document.getDocumentInformation().getProducer())) {
                SourceDocument marked = new MarkedPages(document, limits, progress, time).read();
                if (!marked.blocks().isEmpty()) {
                    return marked;
                }
            }
            return new DocumentPages(document, limits, progress, time, recognition).read();
        } catch (TimeLimit.TimeOver e) {
            throw new UnreadableDocument(
                    Reason.TOO_SLOW,
                    "Reading took longer than %d seconds and was stopped. Save the plan alone in a new PDF, or split it."
                            .formatted(limits.seconds()),
                    e);
        } catch (StreamBytes.TooLarge e) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE_UNPACKED,
                    "Unpacked, a part of the PDF is far larger than a plan needs. Print the plan alone to a new PDF.",
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
}
