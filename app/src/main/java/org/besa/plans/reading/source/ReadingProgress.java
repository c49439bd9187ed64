package org.besa.plans.reading.source;

/// Told how far a reading is; may stop it by throwing [java.util.concurrent.CancellationException].
@FunctionalInterface
public interface ReadingProgress {

    /// Nobody is listening.
    ReadingProgress SILENT = (step, done, of) -> {};

    /// Says how far the current step is.
    ///
    /// @param done pages, sheets or rows done so far
    /// @param of how many there are, 0 when not known
    void at(Step step, int done, int of);

    /// What the reader is busy with.
    enum Step {
        OPENING,
        EXTRACTING,
        RECOGNISING,
        UNDERSTANDING
    }
}
