package org.besa.plans.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.besa.plans.reading.source.SourcePlace;
import org.jspecify.annotations.Nullable;

/// A text of the document that the reader could place nowhere.
///
/// @param id stable within the import ("t3")
/// @param version from 0
/// @param reason what is wrong with it, an English sentence of the reader
/// @param outcome what a person decided
/// @param remark why it was dismissed; empty in other cases
/// @param by name of who decided, null while nobody did
public record Leftover(
        String id,
        int version,
        String text,
        String reason,
        SourcePlace source,
        Outcome outcome,
        String remark,
        @Nullable String by)
        implements Part<Leftover> {

    /// What became of it.
    public enum Outcome {
        OPEN,
        /// Put into a row.
        ADDED,
        /// Left out, with a reason.
        DISMISSED
    }

    @JsonIgnore
    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    @Override
    public Leftover withVersion(int newVersion) {
        return new Leftover(id, newVersion, text, reason, source, outcome, remark, by);
    }

    Leftover settled(Outcome newOutcome, String newRemark, String name) {
        return new Leftover(id, version, text, reason, source, newOutcome, newRemark.strip(), name);
    }
}
