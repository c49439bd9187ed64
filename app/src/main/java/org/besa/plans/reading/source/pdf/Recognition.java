package org.besa.plans.reading.source.pdf;

import java.util.List;

/// Whether and how text is recognised on pages that are pictures. Settings, with these defaults.
///
/// @param wanted whether to try at all
/// @param command the Tesseract program: a name on the path or a file
/// @param languages Tesseract's language codes, best first; those that are not installed are left out
public record Recognition(boolean wanted, String command, List<String> languages) {

    /// With Tesseract when it is installed, in Albanian and English.
    public static final Recognition DEFAULT = new Recognition(true, "tesseract", List.of("sqi", "eng"));

    /// Never: pages that are pictures stay unread.
    public static final Recognition OFF = new Recognition(false, "tesseract", List.of());

    public Recognition {
        languages = List.copyOf(languages);
    }
}
