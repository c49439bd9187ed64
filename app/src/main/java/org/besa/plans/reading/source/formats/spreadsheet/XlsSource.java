package org.besa.plans.reading.source.formats.spreadsheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.packed.PackedFile;

/// Reads Excel 97 to 2003 workbooks (XLS) record by record: each sheet is a table of its filled rows.
public final class XlsSource implements SourceReader {

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        Allowance allowance = Allowance.start(limits, progress);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                InputStream stream = workbook(container.getRoot())) {
            XlsRecords records = new XlsRecords(allowance);
            RecordFactoryInputStream input = new RecordFactoryInputStream(stream, false);
            for (Record record = input.nextRecord(); record != null; record = input.nextRecord()) {
                allowance.step();
                records.read(record);
            }
            boolean macros = container.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
            return records.document(macros);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocument(
                    Reason.ENCRYPTED,
                    "The workbook is protected by a password. Open it in Excel, remove the password and save it.",
                    e);
        } catch (OldFileFormatException e) {
            throw tooOld();
        } catch (IOException e) {
            throw PackedFile.damaged("its records do not hold together", e);
        }
    }

    private static InputStream workbook(DirectoryNode root) throws UnreadableDocument, IOException {
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw tooOld();
        }
        try {
            return root.createDocumentInputStream(
                    root.getEntryCaseInsensitive("Workbook").getName());
        } catch (FileNotFoundException e) {
            throw PackedFile.damaged("its workbook is missing", e);
        }
    }

    private static UnreadableDocument tooOld() {
        return new UnreadableDocument(
                Reason.UNKNOWN_TYPE,
                "The workbook was written by Excel 95 or older. Open it in a spreadsheet program and save it as XLSX.");
    }
}
