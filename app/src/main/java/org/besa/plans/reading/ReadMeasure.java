package org.besa.plans.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// One row of a plan: a promise with its owner and deadline.
///
/// @param number code of the row inside its group, without trailing full stop, prefixed with the group's number
///     when rows restart in each group ("1.2"), null when not numbered
/// @param problem the risk or problem it answers, null when the plan has no such column or the cell is empty
/// @param measures what is promised; several when the cell holds several
/// @param responsible units or institutions that answer for it, in order
/// @param supporting units that help
/// @param deadline never null; of kind NONE when the row has none
/// @param activities steps, in order
/// @param resources with whom and with what
/// @param indicators output or result indicators
/// @param budget amounts by year and source
/// @param other texts of columns that have no other place: levels and scores of the risk, existing controls, remarks,
/// columns whose meaning is not known
/// @param status the state of the row as printed, null when the plan prints none
/// @param notes what was repaired or doubted, each with its reason
/// @param source where the row begins
/// @param text the row's cells as they stood before any repair, by field, parted by a line feed
public record ReadMeasure(
        @Nullable String number,
        String code,
        @Nullable String problem,
        List<String> measures,
        List<String> responsible,
        List<String> supporting,
        Deadline deadline,
        List<String> activities,
        List<String> resources,
        List<Indicator> indicators,
        List<BudgetLine> budget,
        List<OtherText> other,
        @Nullable String status,
        List<Note> notes,
        SourcePlace source,
        List<RawCell> text) {

    /// Whether any of its text was recognised from a picture.
    @JsonIgnore
    public boolean isRecognised() {
        return source.recognised()
                || text.stream().anyMatch(cell -> cell.source().recognised());
    }

    /// The measure with other notes.
    public ReadMeasure with(List<Note> others) {
        return new ReadMeasure(
                number,
                code,
                problem,
                measures,
                responsible,
                supporting,
                deadline,
                activities,
                resources,
                indicators,
                budget,
                other,
                status,
                others,
                source,
                text);
    }

    /// What tells that the measure had its effect.
    ///
    /// @param baseline as printed, null when none
    /// @param target as printed, null when none
    /// @param verification source or means of verification as printed, null when none
    public record Indicator(
            String text,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable String verification) {}

    /// Money planned for the measure.
    ///
    /// @param raw the amount as printed
    /// @param year null when the column names none
    /// @param source "state budget", a donor …, as printed; null when not told
    /// @param amount null when `raw` could be read in more than one way
    /// @param currency ISO 4217, null when not printed
    public record BudgetLine(
            String raw,
            @Nullable Integer year,
            @Nullable String source,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    /// The text of a column that has no place of its own.
    ///
    /// @param label the header of the column, or "column 7" where it has none
    /// @param field what the column was taken for, null when its meaning is not known
    public record OtherText(String label, @Nullable Field field, String text) {}

    /// What was done to a row or should be looked at.
    ///
    /// @param code stable, in kebab case ("joined-over-page", "shifted-right", "unit-unknown")
    /// @param message a sentence in English: what and why
    /// @param field the field it concerns, null when the row as a whole
    public record Note(
            String code, String message, @Nullable Field field, Severity severity, SourcePlace source) {}

    /// How much a note asks of a person.
    public enum Severity {
        /// Nothing: it only explains.
        INFO,
        /// A look: a repair was made that is likely right.
        REPAIRED,
        /// A decision: the value stands as found and may be wrong.
        UNRESOLVED
    }

    /// A source cell behind the row.
    ///
    /// @param field the field its column was matched to, null when the column was matched to none
    public record RawCell(@Nullable Field field, String text, SourcePlace source) {}
}
