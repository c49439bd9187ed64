package org.besa.plans.reading.source.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.LibraryLog;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.html.HtmlSource;
import org.besa.plans.reading.source.formats.opendocument.OdsSource;
import org.besa.plans.reading.source.formats.opendocument.OdtSource;
import org.besa.plans.reading.source.formats.spreadsheet.XlsSource;
import org.besa.plans.reading.source.formats.spreadsheet.XlsxSource;
import org.besa.plans.reading.source.formats.word.DocSource;
import org.besa.plans.reading.source.formats.word.DocxSource;

/// Reads a document of any format Besa knows.
///
/// The content tells the format, never the name. Whatever the file holds, the outcome is a whole document or an
/// [UnreadableDocument] with one line for people, within the limits of size and time.
public final class DocumentFormats implements SourceReader {

    private final Map<DocumentFormat, SourceReader> readers = new EnumMap<>(DocumentFormat.class);

    /// @param text reads plain text and CSV, and tells one from the other
    /// @param pdf reads PDF
    public DocumentFormats(SourceReader text, SourceReader pdf) {
        readers.put(DocumentFormat.TEXT, text);
        readers.put(DocumentFormat.PDF, pdf);
        readers.put(DocumentFormat.DOCX, new DocxSource());
        readers.put(DocumentFormat.XLSX, new XlsxSource());
        readers.put(DocumentFormat.XLS, new XlsSource());
        readers.put(DocumentFormat.DOC, new DocSource());
        readers.put(DocumentFormat.ODT, new OdtSource());
        readers.put(DocumentFormat.ODS, new OdsSource());
        readers.put(DocumentFormat.HTML, new HtmlSource());
    }

    /// The format of a file by its content, [DocumentFormat#TEXT] for CSV too.
    ///
    /// @throws UnreadableDocument when it is empty, too large, encrypted, damaged or nothing that is read
    public static DocumentFormat detect(Path file, ReadingLimits limits) throws UnreadableDocument, IOException {
        return FormatDetection.detect(file, limits);
    }

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        LibraryLog.silence();
        return BoundedReading.within(limits, progress, clock -> readAny(file, limits, clock));
    }

    private SourceDocument readAny(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        DocumentFormat format = FormatDetection.detect(file, limits);
        SourceReader reader = readers.get(format);
        if (reader == null) {
            throw new IllegalStateException("No reader for " + format);
        }
        return reader.read(file, limits, progress);
    }
}
