package org.besa.plans.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// What was read from a document. Its JSON form is described by `docs/reading.schema.json`.
///
/// @param kind which shape of plan the document has
/// @param title the plan's title as printed, null when the document prints none
/// @param institution whose plan it is, as printed, null when not printed
/// @param period the years or dates the plan covers, null when not printed
/// @param language language of the text as an ISO 639-1 code ("sq", "en", "ro", "sr", "uk"), null when not told
/// @param format what the content was
/// @param recognised whether the text was recognised from pictures of pages
/// @param groups areas, goals and objectives, components, each before its own subgroups
/// @param commitment the commitment of a sheet; the first when there are several; null in other shapes
/// @param commitments all commitments of a document of sheets, empty in other shapes
/// @param unresolved text that stands nowhere in the plan because nothing safe could be done with it, and rows that
/// need a person
/// @param lines the account: in = used + reported + ignored
/// @param ignored runs of units that were left out, each with the reason ("blank", "repeated header row", "page
/// number")
/// @param columns the header words of the document and the field each was taken for, in document order
/// @param remarks sentences about the document as a whole
public record Reading(
        Kind kind,
        @Nullable String title,
        @Nullable String institution,
        @Nullable Period period,
        @Nullable String language,
        DocumentFormat format,
        boolean recognised,
        List<Group> groups,
        @Nullable Commitment commitment,
        List<Commitment> commitments,
        List<Unresolved> unresolved,
        LineAccount lines,
        List<Ignored> ignored,
        List<Column> columns,
        List<String> remarks) {

    /// The shapes of plan that are known.
    public enum Kind {
        /// Areas with a general indicator, and rows of risk, measure, responsible, deadline, activities, resources.
        @JsonProperty("integrity-plan")
        INTEGRITY_PLAN,
        /// Goals, objectives and measures under codes, with indicators and budget by year and source.
        @JsonProperty("strategy-action-plan")
        STRATEGY_ACTION_PLAN,
        /// Commitments, each a sheet of labels and values.
        @JsonProperty("ogp-action-plan")
        OGP_ACTION_PLAN
    }

    /// The time a plan covers.
    ///
    /// @param raw as printed
    /// @param start first day, null when not told
    /// @param end last day, null when not told
    public record Period(
            String raw, @Nullable LocalDate start, @Nullable LocalDate end) {}

    /// An area, goal, objective or component.
    ///
    /// @param number as printed without its trailing full stop ("1", "I.1"), null when not numbered
    /// @param title without number
    /// @param parent number of the group it belongs to, null at the top
    /// @param indicator the general indicator of an area or the outcome indicator of an objective, null when none
    public record Group(
            @Nullable String number,
            String title,
            @Nullable String parent,
            @Nullable String indicator,
            List<ReadMeasure> measures) {}

    /// The account of source units: lines of a text, paragraphs and table rows of other formats, rows of a sheet.
    public record LineAccount(int in, int used, int reported, int ignored) {

        public LineAccount {
            if (in != used + reported + ignored) {
                throw new IllegalArgumentException(
                        "%d units in, but %d used + %d reported + %d ignored".formatted(in, used, reported, ignored));
            }
        }
    }

    /// Something that needs a person.
    ///
    /// @param text as it stands in the document
    /// @param reason what is wrong with it and what to do
    /// @param number code of the row it concerns ("4.4"), null when it concerns none
    public record Unresolved(
            String text, String reason, @Nullable String number, SourcePlace source) {}

    /// Units left out for one reason.
    public record Ignored(String reason, int count, SourcePlace first) {}

    /// A header of the document and what it was taken for.
    ///
    /// @param header as printed
    /// @param field the field it was matched to, null when it was matched to none
    /// @param score from 0 to 1, how sure the match is
    public record Column(String header, @Nullable Field field, double score) {}
}
