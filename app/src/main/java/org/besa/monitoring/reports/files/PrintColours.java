package org.besa.monitoring.reports.files;

/// The colours of status shapes on paper: those of the pages on a light ground.
public final class PrintColours {

    private PrintColours() {}

    /// The colour of a status shape as `#rrggbb`.
    public static String of(String shape) {
        return switch (shape) {
            case "done" -> "#2c6e49";
            case "partly" -> "#9a7412";
            case "going" -> "#2a5d9f";
            case "late" -> "#a8441a";
            case "none" -> "#f1eee6";
            default -> "#d9d5cb";
        };
    }
}
