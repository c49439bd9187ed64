package org.besa.plans;

import java.time.LocalDate;
import java.util.List;
import org.besa.platform.i18n.LocalizedText;

/// A kind of plan: what its levels and parts are called. Kinds are data (`plan-kinds.json`), so that a new
/// vocabulary needs no code.
///
/// In a language that tells them apart, a level's name for one is definite ("fusha 1"), except for activities, which
/// are counted ("1 aktivitet").
///
/// @param code stands in data and addresses ("integrity-plan")
/// @param effectiveFrom since when this vocabulary is used
/// @param groupLevels names of the levels of groups from the top down ("area"; "policy goal", "specific objective")
/// @param problem what a measure answers ("risk", "problem")
/// @param measure what is promised ("measure", "commitment")
/// @param activity a step ("activity", "milestone")
/// @param indicator what shows the effect at group level ("general indicator", "outcome indicator")
/// @param required what a plan must have before it can be reviewed
/// @param marks the marks a measure of this kind may carry, such as the OGP values, by code
public record PlanKind(
        String code,
        LocalDate effectiveFrom,
        LocalizedText name,
        List<Level> groupLevels,
        Level problem,
        Level measure,
        Level activity,
        LocalizedText indicator,
        List<Mark> marks,
        List<Gap.Missing> required) {

    /// Whether a plan of this kind cannot be reviewed without.
    public boolean requires(Gap.Missing part) {
        return required.contains(part);
    }

    /// A level's name for one and for many.
    public record Level(LocalizedText one, LocalizedText many) {}

    /// A mark and its name.
    ///
    /// @param words beginnings of words by which documents name it, folded, in any language
    public record Mark(String code, LocalizedText name, List<String> words) {}
}
