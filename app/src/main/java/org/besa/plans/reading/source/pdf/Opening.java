package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;

/// Opens PDF files.
final class Opening {

    private Opening() {}

    static PDDocument open(Path file, ReadingLimits limits, TimeLimit time) throws UnreadableDocument, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableDocument(Reason.EMPTY, "The file is empty. Upload the document itself.");
        }
        if (size > limits.fileBytes()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    "The file has %d MB; at most %d MB are read. Save it with smaller pictures or in parts."
                            .formatted(size >> 20, limits.fileBytes() >> 20));
        }
        ObjectStreams.check(file, time);
        try {
            return Loader.loadPDF(new TimedFile(file, time));
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(
                    Reason.ENCRYPTED,
                    "The PDF is protected with a password. Open it, save it without a password, and try again.",
                    e);
        }
    }

    /// A file that ends a parser's loop when the time is over.
    private static final class TimedFile extends RandomAccessReadBufferedFile {

        private static final int READS_BETWEEN_CHECKS = 4_096;

        private final TimeLimit time;
        private int reads;

        TimedFile(Path file, TimeLimit time) throws IOException {
            super(file);
            this.time = time;
        }

        @Override
        public void seek(long position) throws IOException {
            check();
            super.seek(position);
        }

        @Override
        public int read() throws IOException {
            check();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            check();
            return super.read(bytes, offset, length);
        }

        private void check() throws IOException {
            if (++reads % READS_BETWEEN_CHECKS == 0) {
                time.check();
            }
        }
    }
}
