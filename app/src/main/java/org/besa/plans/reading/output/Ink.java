package org.besa.plans.reading.output;

/// Colours for a terminal; none elsewhere. Colour never says anything that a sign or word does not.
record Ink(boolean colour) {

    String bold(String text) {
        return coloured("1", text);
    }

    String accent(String text) {
        return coloured("1;36", text);
    }

    String dim(String text) {
        return coloured("2", text);
    }

    String doubt(String text) {
        return coloured("33", text);
    }

    String alarm(String text) {
        return coloured("1;31", text);
    }

    private String coloured(String code, String text) {
        return colour && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
