package org.besa.monitoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.StatusScheme.Part;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The verifier accepts or refuses each piece of evidence by itself. Nobody checks what they wrote or gave.
@Component
public class EvidenceChecks {

    private final StatusReports reports;
    private final Periods periods;
    private final StatusSchemes schemes;
    private final Writings writings;
    private final Verifications verifications;
    private final EvidenceRows kept;
    private final AuditTrail audit;

    EvidenceChecks(
            StatusReports reports,
            Periods periods,
            StatusSchemes schemes,
            Writings writings,
            Verifications verifications,
            EvidenceRows kept,
            AuditTrail audit) {
        this.reports = reports;
        this.periods = periods;
        this.schemes = schemes;
        this.writings = writings;
        this.verifications = verifications;
        this.kept = kept;
        this.audit = audit;
    }

    /// Accepts a piece of evidence as proof of a report, or refuses it.
    ///
    /// @param note needed when it is refused
    /// @throws Problem when the report was not handed in, the actor had a part in it, or
    ///     the verdict that it has needs this proof
    @Transactional
    public void check(UUID reportId, UUID id, boolean accepted, LocalizedText note, Actor actor) {
        StatusReport report = reports.changing(reportId);
        actor.require("monitoring.verify", report.at());
        if (writings.include(reportId, actor)) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.own-report");
        }
        if (!verifications.isHandedIn(report)) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.not-handed-in");
        }
        Period period = periods.period(report.period());
        if (!period.isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.period-closed");
        }
        Evidence evidence = kept.changing(report, id);
        if (!accepted && note.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.problem.no-note");
        }
        if (!accepted && isNeeded(report, period, id)) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.problem.last-proof");
        }
        kept.check(report, id, accepted ? Proof.State.ACCEPTED : Proof.State.REFUSED, note, actor);
        audit.note(
                actor,
                accepted ? "monitoring.evidence-accepted" : "monitoring.evidence-refused",
                report.subject(),
                Details.facts(Map.of("evidence", id, "title", evidence.facts().title()))
                        .because(note.in(Language.SQ)));
    }

    /// Whether a verified status asks for evidence and has no other that was accepted.
    private boolean isNeeded(StatusReport report, Period period, UUID evidence) {
        if (report.verified() == null
                || !schemes.of(period).status(report.verified().status()).asks(Part.EVIDENCE)) {
            return false;
        }
        List<UUID> accepted = kept.list(report.id()).stream()
                .filter(proof -> proof.state() == Proof.State.ACCEPTED)
                .map(proof -> proof.evidence().id())
                .toList();
        return accepted.equals(List.of(evidence));
    }
}
