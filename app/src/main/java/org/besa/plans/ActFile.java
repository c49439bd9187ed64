package org.besa.plans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.DocumentFormats;

/// The file in which an act was signed.
///
/// @param sha256 digest of the content, under which the file store keeps it
/// @param name under which it is saved, with the ending of its type
/// @param size in bytes
public record ActFile(String sha256, String name, Type type, long size) {

    /// What a file of an act may be: something that everybody can open and that stays as it was signed.
    public enum Type {
        PDF("application/pdf", true, ".pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, ".docx"),
        ODT("application/vnd.oasis.opendocument.text", false, ".odt"),
        JPEG("image/jpeg", true, ".jpg", ".jpeg"),
        PNG("image/png", true, ".png"),
        TIFF("image/tiff", false, ".tif", ".tiff");

        private static final int LONGEST_SIGNATURE = 8;

        private final String mediaType;
        private final boolean shown;

        @SuppressWarnings("ImmutableEnumChecker") // never written
        private final String[] endings;

        Type(String mediaType, boolean shown, String... endings) {
            this.mediaType = mediaType;
            this.shown = shown;
            this.endings = endings;
        }

        public String mediaType() {
            return mediaType;
        }

        /// Whether a browser shows it by itself; the others are saved.
        public boolean isShown() {
            return shown;
        }

        /// The type of a file by its content; empty when it is none of these.
        static Optional<Type> of(Path file) throws IOException {
            byte[] start;
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(LONGEST_SIGNATURE);
            }
            if (begins(start, 0xff, 0xd8, 0xff)) {
                return Optional.of(JPEG);
            }
            if (begins(start, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
                return Optional.of(PNG);
            }
            if (begins(start, 'I', 'I', '*', 0) || begins(start, 'M', 'M', 0, '*')) {
                return Optional.of(TIFF);
            }
            try {
                DocumentFormat format = DocumentFormats.detect(file, ReadingLimits.DEFAULT);
                return Arrays.stream(values())
                        .filter(type -> type.name().equals(format.name()))
                        .findFirst();
            } catch (UnreadableDocument e) {
                return Optional.empty();
            }
        }

        private static boolean begins(byte[] start, int... signature) {
            if (start.length < signature.length) {
                return false;
            }
            for (int i = 0; i < signature.length; i++) {
                if ((start[i] & 0xff) != signature[i]) {
                    return false;
                }
            }
            return true;
        }

        /// A file's name without its folder and what no name should have, with an ending of this type.
        String named(String given) {
            String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                    .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                    .strip();
            String name = base.substring(0, Math.min(LONGEST_NAME, base.length()));
            String lower = name.toLowerCase(Locale.ROOT);
            boolean ends = Arrays.stream(endings).anyMatch(lower::endsWith) && lower.lastIndexOf('.') > 0;
            return ends ? name : (base.isEmpty() || base.startsWith(".") ? "act" : name) + endings[0];
        }
    }

    private static final int LONGEST_NAME = 150;
}
