package org.besa.platform.web;

import java.util.List;

/// What a form shown again has to say.
///
/// @param key of the message, empty when there is nothing to say
/// @param arguments of the message
/// @param clash whether somebody else changed the piece meanwhile: then both versions are shown
public record Refusal(String key, List<Object> arguments, boolean clash) {

    /// Nothing went wrong.
    public static final Refusal NONE = new Refusal("", List.of(), false);

    /// Says why a form was not taken.
    public static Refusal of(Problem problem) {
        return problem instanceof ChangedMeanwhile changed
                ? new Refusal(changed.typedKey(), problem.arguments(), true)
                : new Refusal(problem.key(), problem.arguments(), false);
    }

    /// What stands now beside what was typed; empty when nobody changed it or both say the same.
    public String now(Page page, String stands, String typed) {
        return clash && !stands.equals(typed) ? page.text("desk.row.now", stands) : "";
    }
}
