package org.besa.platform.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a file that is kept beside a record can be: something that everybody can open. Its content
/// decides, never its name ([TypedFiles]).
public enum FileType {
    PDF("application/pdf", true, ".pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, ".docx"),
    ODT("application/vnd.oasis.opendocument.text", false, ".odt"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, ".xlsx"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", false, ".ods"),
    /// CSV too, which is text that happens to have separators.
    TEXT("text/plain", false, ".txt", ".csv"),
    JPEG("image/jpeg", true, ".jpg", ".jpeg"),
    PNG("image/png", true, ".png"),
    TIFF("image/tiff", false, ".tif", ".tiff");

    static final int LONGEST_SIGNATURE = 8;
    private static final int LONGEST_NAME = 150;

    private final String mediaType;
    private final boolean shown;

    @SuppressWarnings("ImmutableEnumChecker") // never written
    private final String[] endings;

    FileType(String mediaType, boolean shown, String... endings) {
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

    /// A file's name without its folder and what no name should have, with an ending of this type.
    ///
    /// @param nameless what it is called when nothing is left
    public String named(String given, String nameless) {
        String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        String name = base.substring(0, Math.min(LONGEST_NAME, base.length()));
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ends = Arrays.stream(endings).anyMatch(lower::endsWith) && lower.lastIndexOf('.') > 0;
        return ends ? name : (base.isEmpty() || base.startsWith(".") ? nameless : name) + endings[0];
    }

    /// The type of a picture by its first bytes; empty when it is none.
    static Optional<FileType> picture(byte[] start) {
        if (begins(start, 0xff, 0xd8, 0xff)) {
            return Optional.of(JPEG);
        }
        if (begins(start, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(PNG);
        }
        return begins(start, 'I', 'I', '*', 0) || begins(start, 'M', 'M', 0, '*')
                ? Optional.of(TIFF)
                : Optional.empty();
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
}
