package org.besa.monitoring.reports.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.monitoring.reports.ReportText;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.record.TextDiff;
import org.junit.jupiter.api.Test;

class TextStepTest {

    private static ReportText text(LocalizedText text) {
        return new ReportText(UUID.randomUUID(), "summary", text, Instant.EPOCH, "Arta");
    }

    private static String told(TextStep step, Language language) {
        return Objects.requireNonNull(step.changes().get(language)).stream()
                .map(TextStepTest::told)
                .collect(Collectors.joining());
    }

    private static String told(TextDiff.Piece piece) {
        return switch (piece.fate()) {
            case KEPT -> piece.text();
            case REMOVED -> "[-" + piece.text() + "]";
            case ADDED -> "[+" + piece.text() + "]";
        };
    }

    @Test
    void eachTextStandsBesideTheOneBefore() {
        List<TextStep> steps = TextStep.of(List.of(
                text(LocalizedText.of("Nëntë institucione raportuan në kohë.", "Nine reported.")),
                text(LocalizedText.of("Tetë institucione raportuan në kohë.", "Nine reported.")),
                text(LocalizedText.in("sq", "Tetë institucione raportuan në kohë."))));
        assertEquals("[-Tetë][+Nëntë] institucione raportuan në kohë.", told(steps.get(0), Language.SQ));
        assertEquals("Nine reported.", told(steps.get(0), Language.EN));
        assertEquals("[+Nine reported.]", told(steps.get(1), Language.EN));
        assertEquals("Tetë institucione raportuan në kohë.", told(steps.get(2), Language.SQ));
        assertEquals(List.of(Language.SQ), List.copyOf(steps.get(2).changes().sequencedKeySet()));
    }
}
