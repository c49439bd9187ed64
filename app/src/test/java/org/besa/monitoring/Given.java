package org.besa.monitoring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.besa.platform.i18n.LocalizedText;
import org.springframework.mock.web.MockMultipartFile;

/// Evidence with valid defaults, so that a test says only what matters to it.
public final class Given {

    private Given() {}

    public static EvidenceFacts act() {
        return act("Vendimi nr. 7", true);
    }

    public static EvidenceFacts act(String title, boolean isPublic) {
        return new EvidenceFacts(
                "ACT", LocalizedText.in("sq", title), LocalDate.of(2026, 3, 1), "Fletorja Zyrtare", isPublic);
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    public static MockMultipartFile file() {
        return file("Vendimi.pdf", pdf());
    }

    public static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, null, content);
    }
}
