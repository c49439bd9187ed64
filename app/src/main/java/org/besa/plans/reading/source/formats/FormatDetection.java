package org.besa.plans.reading.source.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.flow.Allowance;

/// Tells the format of a file from its first bytes and, for containers, from what they hold.
final class FormatDetection {

    /// Enough for the head of a web page behind a long comment.
    private static final int LOOK_AT = 64 << 10;

    private FormatDetection() {}

    /// The format, [DocumentFormat#TEXT] for CSV too.
    ///
    /// @throws UnreadableDocument when the file is empty, too large, encrypted, damaged or nothing that is read
    static DocumentFormat detect(Path file, ReadingLimits limits) throws UnreadableDocument, IOException {
        checkSize(file, limits);
        byte[] start;
        try (InputStream stream = Files.newInputStream(file)) {
            start = stream.readNBytes(LOOK_AT);
        }
        return switch (Signature.of(start)) {
            case ZIP -> Containers.zip(file, limits);
            case OLE2 -> Containers.ole2(file);
            case PDF -> DocumentFormat.PDF;
            case NONE -> TextKinds.tell(start);
        };
    }

    private static void checkSize(Path file, ReadingLimits limits) throws UnreadableDocument, IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "This is a folder. Give the document in it.");
        }
        long size = Files.size(file);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDocument(Reason.UNKNOWN_TYPE, "This is no file. Save the document as a file first.");
        }
        if (size == 0) {
            throw new UnreadableDocument(
                    Reason.EMPTY, "The file is empty, it has not a single byte. Choose the file again or get it anew.");
        }
        if (size > limits.fileBytes()) {
            throw new UnreadableDocument(
                    Reason.TOO_LARGE,
                    "The file has %s; at most %s are read. Take the pictures out of it, or split it."
                            .formatted(Allowance.size(size), Allowance.size(limits.fileBytes())));
        }
    }

    /// What the first bytes of a file promise.
    private enum Signature {
        ZIP,
        OLE2,
        PDF,
        NONE;

        private static final byte[] OLE2_BYTES = {
            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
        };

        /// PDF readers look this far for the header.
        private static final int PDF_HEADER_WITHIN = 1024;

        static Signature of(byte[] start) {
            if (startsWith(start, 0, 'P', 'K', 3, 4) || startsWith(start, 0, 'P', 'K', 5, 6)) {
                return ZIP;
            }
            if (Arrays.mismatch(start, OLE2_BYTES) == OLE2_BYTES.length) {
                return OLE2;
            }
            for (int i = 0; i < Math.min(start.length, PDF_HEADER_WITHIN); i++) {
                if (startsWith(start, i, '%', 'P', 'D', 'F', '-')) {
                    return PDF;
                }
            }
            return NONE;
        }

        private static boolean startsWith(byte[] bytes, int from, int... expected) {
            if (bytes.length - from < expected.length) {
                return false;
            }
            for (int i = 0; i < expected.length; i++) {
                if (bytes[from + i] != (byte) expected[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
