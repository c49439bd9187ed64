package org.besa.plans.editing.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A change of the lines of a list in a form that is not saved yet: "add:activities", "drop:activities.2",
/// "raise:activities.2".
///
/// @param list name of the list
/// @param line number of the line; that of the new one when one is added
record LineAct(Kind kind, String list, int line) {

    private static final Pattern WRITTEN = Pattern.compile("(add|drop|raise):([\\w.]+?)(?:\\.(\\d{1,4}))?");

    enum Kind {
        ADD,
        DROP,
        RAISE
    }

    /// Reads what a button says.
    ///
    /// @param said anything else leaves the form as it is
    static LineAct of(String said, Fields fields) {
        Matcher m = WRITTEN.matcher(said);
        if (!m.matches()) {
            return new LineAct(Kind.RAISE, "", 0);
        }
        if (m.group(1).equals("add")) {
            String list = said.substring("add:".length());
            return new LineAct(Kind.ADD, list, fields.lines(list).size());
        }
        int line = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        return new LineAct(m.group(1).equals("drop") ? Kind.DROP : Kind.RAISE, m.group(2), line);
    }

    Fields applyTo(Fields fields) {
        return switch (kind) {
            case ADD -> fields.withLine(list);
            case DROP -> fields.withoutLine(list, line);
            case RAISE -> fields.withLineRaised(list, line);
        };
    }

    /// The line to go on with, the beginning of the names of its fields.
    String focus() {
        return switch (kind) {
            case ADD -> list + "." + line;
            case DROP, RAISE -> list + "." + Math.max(0, line - 1);
        };
    }
}
