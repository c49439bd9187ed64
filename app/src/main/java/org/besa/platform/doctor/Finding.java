package org.besa.platform.doctor;

import org.jspecify.annotations.Nullable;

/// What the doctor found out about one thing.
///
/// @param subject the thing: "Java", "Tesseract"
/// @param purpose what Besa needs it for
/// @param state whether all is well
/// @param detail version, place or what is wrong
/// @param remedy how to get it right; null when nothing is wrong
record Finding(
        String subject,
        String purpose,
        State state,
        String detail,
        @Nullable String remedy) {

    /// How a thing stands, by sign and by word.
    enum State {
        GOOD("✓", "good"),
        /// Besa runs, but something it can do is not to be had.
        LIMITED("!", "missing, Besa runs without"),
        /// Besa cannot run.
        NEEDED("✗", "needed");

        private final String sign;
        private final String word;

        State(String sign, String word) {
            this.sign = sign;
            this.word = word;
        }

        String sign() {
            return sign;
        }

        String word() {
            return word;
        }
    }

    static Finding good(String subject, String purpose, String detail) {
        return new Finding(subject, purpose, State.GOOD, detail, null);
    }

    static Finding limited(String subject, String purpose, String detail, String remedy) {
        return new Finding(subject, purpose, State.LIMITED, detail, remedy);
    }

    static Finding needed(String subject, String purpose, String detail, String remedy) {
        return new Finding(subject, purpose, State.NEEDED, detail, remedy);
    }
}
