package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who leads and who helps with a milestone, where one cell holds both: "Lead: X", "Supporting: Y", "Government: Z".
final class Stakeholders {

    private static final Pattern PARTING = Pattern.compile("\\R|;\\s*(?=\\S[^;:]{0,60}:)");

    private Stakeholders() {}

    /// A stakeholder.
    ///
    /// @param role null when neither its cell nor its column tells
    record Named(@Nullable Label role, String text) {}

    /// The stakeholders of a cell.
    ///
    /// @param column what the header says of them
    static List<Named> of(String cell, Label column, LabelMatcher matcher) {
        var all = new ArrayList<Named>();
        Label role = column == Label.STAKEHOLDERS ? null : column;
        for (String part : PARTING.splitAsStream(cell).toList()) {
            String text = Lists.unlisted(part);
            Label alone = role(text, matcher);
            int colon = text.indexOf(':');
            Label before = colon > 0 ? role(text.substring(0, colon), matcher) : null;
            role = alone != null ? alone : before != null ? before : role;
            String name = alone != null
                    ? ""
                    : before != null ? text.substring(colon + 1).strip() : text;
            if (!name.isEmpty() && !Actors.isNothing(name)) {
                all.add(new Named(role, name));
            }
        }
        return all;
    }

    private static @Nullable Label role(String words, LabelMatcher matcher) {
        Label label = matcher.column(words);
        return label == Label.RESPONSIBLE || label == Label.SUPPORTING ? label : null;
    }
}
