package org.besa.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.besa.platform.i18n.LocalizedText;

/// An edition of the list of statuses that reports choose from, with the lists of obstacles and kinds of
/// evidence. A period keeps the edition with which it was opened.
///
/// @param effectiveFrom since when it holds
/// @param scales how other lists call the same, such as the completion of the Open Government Partnership
public record StatusScheme(
        LocalDate effectiveFrom,
        LocalizedText name,
        List<Status> statuses,
        List<Obstacle> obstacles,
        List<EvidenceKind> evidenceKinds,
        List<Scale> scales) {

    /// The status of a code.
    public Optional<Status> find(String code) {
        return statuses.stream().filter(status -> status.code().equals(code)).findFirst();
    }

    /// The status of a code that was chosen from this list.
    ///
    /// @throws IllegalArgumentException when the list has none
    public Status status(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no status is called " + code));
    }

    /// The obstacle of a code.
    public Optional<Obstacle> findObstacle(String code) {
        return obstacles.stream()
                .filter(obstacle -> obstacle.code().equals(code))
                .findFirst();
    }

    /// The kind of evidence of a code.
    public Optional<EvidenceKind> findEvidenceKind(String code) {
        return evidenceKinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// Statuses that can be said of a measure.
    public List<Status> listFor(StatusReport.Why why) {
        return statuses.stream().filter(status -> status.of().contains(why)).toList();
    }

    /// One status.
    ///
    /// @param definition when it is the right one to choose
    /// @param asks what has to be told with it
    /// @param of which measures it can be said of
    /// @param doubtfulOf of which of these the verifier has to look twice
    public record Status(
            String code,
            LocalizedText name,
            LocalizedText definition,
            Standing standing,
            Set<Part> asks,
            Set<StatusReport.Why> of,
            Set<StatusReport.Why> doubtfulOf) {

        public boolean asks(Part part) {
            return asks.contains(part);
        }
    }

    /// A part of a report that a status can ask for.
    public enum Part {
        /// What was done.
        DONE,
        EVIDENCE,
        OBSTACLE,
        /// What will be done about the obstacle.
        CORRECTION,
        NEW_DATE,
        /// The act by which it was given up.
        ACT
    }

    /// Why something is late or not done.
    ///
    /// @param needsText whether it says nothing without words of one's own
    public record Obstacle(String code, LocalizedText name, boolean needsText) {}

    /// What a piece of evidence can be.
    public record EvidenceKind(String code, LocalizedText name) {}

    /// A list of others.
    ///
    /// @param values what it calls our statuses, by code; a status that it does not know is missing
    public record Scale(String code, LocalizedText name, Map<String, String> values) {}
}
