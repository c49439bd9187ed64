package org.besa.monitoring.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A meeting of a body that deals with reports: what is on its agenda, what was decided.
///
/// @param version counts its changes
/// @param body whose sitting it is
/// @param bodyName as it is called now
/// @param secretariat the institution that keeps the papers of the body
/// @param place where it meets; empty when not told
/// @param chair who chairs it, by function; empty when not told
/// @param minutes what was said, in short; empty until it was held
public record Sitting(
        UUID id,
        int version,
        UUID body,
        LocalizedText bodyName,
        UUID secretariat,
        Instant at,
        LocalizedText place,
        LocalizedText chair,
        LocalizedText minutes,
        List<Item> agenda) {

    /// Something that it deals with.
    ///
    /// @param position from 1
    /// @param step which step of the report's template it is; null without a paper
    /// @param paper what lies on the table; null when nothing does
    /// @param report whose paper it is; null without one
    /// @param paperNumber which paper of the report it is; null without one
    /// @param decision null while nothing was decided
    /// @param decided the decision in words; empty when its name says all
    public record Item(
            UUID id,
            int position,
            LocalizedText title,
            @Nullable String step,
            @Nullable UUID paper,
            @Nullable UUID report,
            @Nullable Integer paperNumber,
            @Nullable String sha256,
            @Nullable Decision decision,
            LocalizedText decided) {}

    /// What can be decided of something.
    public enum Decision {
        /// Heard and discussed; it goes on.
        NOTED("going"),
        APPROVED("done"),
        /// Approved once the changes are made that the decision lists.
        CHANGES("partly"),
        /// Back to those who write.
        RETURNED("late");

        private final String shape;

        Decision(String shape) {
            this.shape = shape;
        }

        /// The shape by which pages show it, beside its words.
        public String shape() {
            return shape;
        }
    }

    Subject subject() {
        return new Subject("sitting", id, secretariat, bodyName);
    }
}
