package org.besa.plans.files;

import org.besa.plans.reading.source.SourcePlace;

/// A form of ours that somebody changed so that it cannot be understood any more. Its message is one line for people:
/// what is wrong, where, and what would be right.
public final class FormFault extends Exception {

    private static final long serialVersionUID = 1L;

    FormFault(SourcePlace place, String message) {
        super(where(place) + ": " + message);
    }

    FormFault(String message) {
        super(message);
    }

    private static String where(SourcePlace place) {
        if (place.sheet() != null) {
            return "Sheet “%s”, row %d".formatted(place.sheet(), place.line());
        }
        return place.page() != null ? "Page %d, line %d".formatted(place.page(), place.line()) : "Line " + place.line();
    }
}
