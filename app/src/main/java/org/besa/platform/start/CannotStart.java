package org.besa.platform.start;

import org.jspecify.annotations.Nullable;

/// Something outside of Besa keeps it from starting.
///
/// The message is all that the person who starts Besa reads: one line, what is wrong and then what to do.
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// A start refused.
    ///
    /// @param message what is wrong, and what to do
    public CannotStart(String message) {
        this(message, null);
    }

    /// A start refused because something failed.
    ///
    /// @param message what is wrong, and what to do
    /// @param cause what failed; null when a check refused
    public CannotStart(String message, @Nullable Throwable cause) {
        super(message.strip().replaceAll("\\s*\\R\\s*", " "), cause);
    }
}
