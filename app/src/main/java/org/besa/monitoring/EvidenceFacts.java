package org.besa.monitoring;

import java.time.LocalDate;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What an institution says of a piece of evidence.
///
/// @param kind code of a kind of the list of the period
/// @param speaksOf the day of which it speaks; null when it speaks of none
/// @param publisher who published it; empty when nobody did
/// @param isPublic whether everybody may read it once it has been accepted
public record EvidenceFacts(
        String kind, LocalizedText title, @Nullable LocalDate speaksOf, String publisher, boolean isPublic) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_PUBLISHER = 200;

    public EvidenceFacts {
        publisher = publisher.strip();
    }

    /// @throws Problem unless a piece of evidence can be so
    void requireSound(StatusScheme scheme, LocalDate today) {
        if (scheme.findEvidenceKind(kind).isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.evidence-kind");
        }
        if (title.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.evidence-title");
        }
        if (title.byLanguage().values().stream().anyMatch(text -> text.length() > LONGEST_TITLE)
                || publisher.length() > LONGEST_PUBLISHER) {
            throw new Problem(
                    Problem.Kind.INVALID, "monitoring.problem.evidence-long", LONGEST_TITLE, LONGEST_PUBLISHER);
        }
        if (speaksOf != null && speaksOf.isAfter(today)) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.evidence-day");
        }
    }
}
