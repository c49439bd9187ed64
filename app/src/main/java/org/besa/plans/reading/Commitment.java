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
/// @param values the OGP values that are ticked or argued, as printed: "Transparency", or "Transparency: why"
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
    /// @param number as printed, null when not numbered
    /// @param outputs expected outputs, in order
    /// @param responsible null when the sheet names nobody
    /// @param supporting stakeholders that help, in order
    /// @param start null when the sheet gives none
    /// @param end null when the sheet gives none
    /// @param status state or completion level as printed, null when the sheet gives none
    /// @param other columns that have no place above, with their values
    public record Milestone(
            @Nullable String number,
            String text,
            List<String> outputs,
            @Nullable String responsible,
            List<String> supporting,
            @Nullable Deadline start,
            @Nullable Deadline end,
            @Nullable String status,
            List<LabelledText> other) {}

    /// A label of the sheet and what stands behind it.
    ///
    /// @param label as printed, empty when the text stands below no label
    public record LabelledText(String label, String text) {}
}
