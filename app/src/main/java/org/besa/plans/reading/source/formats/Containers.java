package org.besa.plans.reading.source.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.packed.PackedFile;

/// Tells what a ZIP archive or an OLE2 container holds.
final class Containers {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final int PART_START = 256 << 10;

    private Containers() {}

    static DocumentFormat zip(Path file, ReadingLimits limits) throws UnreadableDocument, IOException {
        try (PackedFile packed = PackedFile.open(file, Allowance.start(limits, ReadingProgress.SILENT))) {
            if (packed.has(CONTENT_TYPES)) {
                return office(packed.start(CONTENT_TYPES, PART_START));
            }
            String type = packed.has("mimetype")
                    ? packed.start("mimetype", PART_START).strip()
                    : "";
            String manifest = packed.has(MANIFEST) ? packed.start(MANIFEST, PART_START) : "";
            if (type.startsWith(OPEN_DOCUMENT) || manifest.contains(OPEN_DOCUMENT)) {
                return openDocument(type.isEmpty() ? manifest : type, manifest);
            }
            throw archive(packed.parts(), type);
        }
    }

    private static DocumentFormat office(String contentTypes) throws UnreadableDocument {
        if (contentTypes.contains("wordprocessingml.") || contentTypes.contains("ms-word.")) {
            return DocumentFormat.DOCX;
        }
        if (contentTypes.contains("ms-excel.sheet.binary.")) {
            throw other("a binary Excel workbook (XLSB)", "Save it as an Excel workbook (XLSX)");
        }
        if (contentTypes.contains("spreadsheetml.") || contentTypes.contains("ms-excel.")) {
            return DocumentFormat.XLSX;
        }
        if (contentTypes.contains("presentationml.")) {
            throw other("a PowerPoint presentation", "Give the plan as a document, spreadsheet or PDF");
        }
        throw other("an Office file without text", "Give the plan as a document, spreadsheet or PDF");
    }

    private static DocumentFormat openDocument(String type, String manifest) throws UnreadableDocument {
        if (manifest.contains("encryption-data")) {
            throw encrypted();
        }
        if (type.contains(OPEN_DOCUMENT + "text")) {
            return DocumentFormat.ODT;
        }
        if (type.contains(OPEN_DOCUMENT + "spreadsheet")) {
            return DocumentFormat.ODS;
        }
        throw other("an OpenDocument presentation or drawing", "Give the plan as a document, spreadsheet or PDF");
    }

    private static UnreadableDocument archive(List<String> parts, String type) {
        if (type.contains("epub")) {
            return other("an electronic book (EPUB)", "Give the plan as a document, spreadsheet or PDF");
        }
        if (parts.contains("META-INF/MANIFEST.MF")) {
            return other("a Java program (JAR)", "Choose the document instead");
        }
        if (parts.stream().anyMatch(part -> part.endsWith(".iwa"))) {
            return other("a Pages or Numbers file", "Export it as Word, Excel or PDF");
        }
        return other("a ZIP archive", "Unpack it and give the document in it");
    }

    static DocumentFormat ole2(Path file) throws UnreadableDocument, IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw encrypted();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return DocumentFormat.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return DocumentFormat.XLS;
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                throw other("a PowerPoint presentation", "Give the plan as a document, spreadsheet or PDF");
            }
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                throw other("an e-mail saved by Outlook", "Save the attachment and give that");
            }
            throw other("an old Office file without text", "Give the plan as a document, spreadsheet or PDF");
        } catch (IOException | RuntimeException e) {
            throw PackedFile.damaged("its table of contents is missing or broken", e);
        }
    }

    private static UnreadableDocument encrypted() {
        return new UnreadableDocument(
                Reason.ENCRYPTED,
                "The document is protected by a password. Open it in its program, remove the password and save it.");
    }

    /// The refusal of a file that is something else.
    static UnreadableDocument other(String what, String remedy) {
        return new UnreadableDocument(
                Reason.UNKNOWN_TYPE, "This is %s, not a plan that can be read. %s.".formatted(what, remedy));
    }
}
