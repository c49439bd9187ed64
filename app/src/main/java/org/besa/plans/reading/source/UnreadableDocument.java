package org.besa.plans.reading.source;

/// A document that cannot be read at all. Its message is one line for people: what is wrong and what to do.
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why a document cannot be read; each has its own text in both languages in the workspace.
    public enum Reason {
        EMPTY,
        ENCRYPTED,
        DAMAGED,
        UNKNOWN_TYPE,
        TOO_LARGE,
        TOO_LARGE_UNPACKED,
        TOO_MANY_PAGES,
        TOO_MANY_ROWS,
        TOO_SLOW,
        PICTURES_ONLY,
        FORBIDDEN_CONTENT,
        NO_PLAN,
        CANCELLED
    }

    public UnreadableDocument(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UnreadableDocument(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
