package org.besa.monitoring.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.besa.monitoring.Evidence;
import org.besa.monitoring.Proof;
import org.besa.monitoring.StatusScheme;
import org.besa.monitoring.StatusScheme.EvidenceKind;
import org.besa.platform.i18n.LocalizedText;

/// The evidence on the page of a report.
///
/// @param megabytes the largest file that is taken
/// @param writes whether this person gives evidence
/// @param checks whether they accept and refuse it
/// @param words what was searched for; empty when nothing was
/// @param found what was found
public record EvidenceSection(
        List<Proof> proofs,
        StatusScheme scheme,
        long megabytes,
        boolean writes,
        boolean checks,
        String words,
        List<Evidence> found,
        EvidenceForm form,
        ZoneId zone) {

    /// The day of a time, where this installation stands.
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// What a kind is called; the code of one that the list of the period does not have.
    public LocalizedText kind(Evidence evidence) {
        String code = evidence.facts().kind();
        Optional<EvidenceKind> kind = scheme.findEvidenceKind(code);
        return kind.map(EvidenceKind::name).orElseGet(() -> LocalizedText.of(code, code));
    }
}
