package org.besa.plans.reading.source.formats.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.flow.Composer;
import org.besa.plans.reading.source.formats.packed.PackedFile;

/// Reads Word 97 to 2003 documents (DOC): headers and footers, body, text boxes, then foot- and endnotes.
public final class DocSource implements SourceReader {

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        Allowance allowance = Allowance.start(limits, progress);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HWPFDocument document = open(container)) {
            Composer composer = new Composer(allowance, Composer.Placing.SIDE_BY_SIDE);
            DocText text = new DocText(composer, allowance);
            for (Range story : stories(document)) {
                text.read(story);
            }
            List<String> remarks = new ArrayList<>(text.remarks());
            remarks.addAll(composer.remarks());
            if (container.getRoot().hasEntryCaseInsensitive("Macros")) {
                remarks.add("The document carries macros; they were not run.");
            }
            return new SourceDocument(DocumentFormat.DOC, composer.blocks(), false, remarks);
        }
    }

    /// The parts of the text that hold any, in the order people read them.
    private static List<Range> stories(HWPFDocument document) {
        return Stream.of(
                        document.getHeaderStoryRange(),
                        document.getRange(),
                        document.getMainTextboxRange(),
                        document.getFootnoteRange(),
                        document.getEndnoteRange())
                .filter(story -> story.getEndOffset() > story.getStartOffset())
                .toList();
    }

    private static HWPFDocument open(POIFSFileSystem container) throws UnreadableDocument, IOException {
        try {
            return new HWPFDocument(container);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument(
                    Reason.ENCRYPTED,
                    "The document is protected by a password. Open it in Word, remove the password and save it.",
                    e);
        } catch (OldFileFormatException e) {
            throw new UnreadableDocument(
                    Reason.UNKNOWN_TYPE,
                    "The document was written by Word 95 or older. Open it in a word processor and save it as DOCX.",
                    e);
        } catch (IOException e) {
            throw PackedFile.damaged("its text does not hold together", e);
        }
    }
}
