package org.besa.plans;

import java.time.LocalDate;
import java.util.List;
import org.besa.platform.i18n.LocalizedText;

/// A list of what a measure can answer or be about: articles of a convention, goals, recommendations, subjects.
/// Lists are data (`code-lists.json`).
///
/// @param code of the list ("uncac")
/// @param source who keeps it
/// @param effectiveFrom since when this edition holds
/// @param relation whether a measure answers its entries or is about them
public record CodeList(
        String code,
        LocalizedText name,
        LocalizedText source,
        LocalDate effectiveFrom,
        Relation relation,
        List<Entry> entries) {

    /// How a measure stands to an entry.
    public enum Relation {
        /// It carries out what the entry asks for.
        ANSWERS,
        /// The entry is its subject.
        ABOUT
    }

    /// One entry.
    ///
    /// @param code as its keeper writes it ("8.5", "16.6")
    public record Entry(String code, LocalizedText name) {}
}
