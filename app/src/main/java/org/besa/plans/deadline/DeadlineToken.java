package org.besa.plans.deadline;

import org.jspecify.annotations.Nullable;

/// A word, number or sign of a deadline.
///
/// @param kind one letter, so that a whole deadline is a string the grammar can match; see [DeadlineLexer]
/// @param value month, ordinal, year …, 0 when the kind has none
/// @param span the time a numeric date names by itself, null for other kinds
record DeadlineToken(char kind, int value, @Nullable Span span, String text) {

    static DeadlineToken of(char kind, int value, String text) {
        return new DeadlineToken(kind, value, null, text);
    }
}
