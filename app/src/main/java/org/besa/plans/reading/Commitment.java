package org.besa.plans.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A commitment sheet of an Open Government Partnership action plan, any vintage of the template.
///
/// @param number as printed, null when not numbered
/// @param title never empty
/// @param lead lead institution, null when the sheet leaves it empty
/// @param otherActors other involved actors or supporting stakeholders, in order
/// @param problem the status quo or problem, null when empty
/// @param objective main objective or description of the commitment, null when empty
/// @param challenge the OGP challenge addressed, null when the vintage has none
/// @param values the OGP values that are ticked or argued, as printed
/// @param milestones verifiable milestones, in order
/// @param isNew whether it is new (true) or continues an earlier one (false), null when not told
/// @param start as printed and understood, null when the sheet has none
/// @param end as printed and understood, null when the sheet has none
/// @param other labels of the sheet that have no place above, with their values
/// @param notes what was repaired or doubted
public record Commitment(
        @Nullable String number,
        String title,
        @Nullable String lead,
        List<String> otherActors,
        @Nullable String problem,
        @Nullable String objective,
        @Nullable String challenge,
        List<String> values,
        List<Milestone> milestones,
        @Nullable @JsonProperty("new") Boolean isNew,
        @Nullable Deadline start,
        @Nullable Deadline end,
        List<LabelledText> other,
        List<ReadMeasure.Note> notes,
        SourcePlace source) {

    /// The commitment with other notes.
    public Commitment with(List<ReadMeasure.Note> others) {
        return new Commitment(
                number,
                title,
                lead,
                otherActors,
                problem,
                objective,
                challenge,
                values,
                milestones,
                isNew,
                start,
                end,
                other,
                others,
                source);
    }

    /// A verifiable step of the commitment.
    ///
    /// @param start null when the sheet gives none
    /// @param end null when the sheet gives none
    public record Milestone(
            String text,
            @Nullable String responsible,
            @Nullable Deadline start,
            @Nullable Deadline end) {}

    /// A label of the sheet and what stands behind it.
    public record LabelledText(String label, String text) {}
}
