package org.besa.monitoring.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;

/// What a report asks of an institution.
///
/// @param version counts its changes
/// @param number which one it is in its report, from 1
public record Recommendation(
        UUID id, int version, UUID report, int number, UUID institution, LocalizedText text, LocalDate dueOn) {

    /// What became of one.
    public enum Standing {
        GOING("going"),
        DONE("done"),
        NOT_DONE("late"),
        /// The institution says why not; or the secretariat gives it up.
        NOT_ACCEPTED("not-due");

        private final String shape;

        Standing(String shape) {
            this.shape = shape;
        }

        /// The shape by which pages show it, beside its words.
        public String shape() {
            return shape;
        }
    }

    /// Who says so.
    public enum Voice {
        INSTITUTION,
        SECRETARIAT
    }

    /// What somebody says became of one.
    public record Answer(
            UUID id,
            UUID recommendation,
            Voice voice,
            Standing standing,
            LocalizedText text,
            Instant at,
            String writerName) {}

    Subject subject() {
        return new Subject("recommendation", id, institution, text);
    }
}
