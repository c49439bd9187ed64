package org.besa.plans.imports.web;

import java.util.List;
import org.besa.plans.imports.Correction;
import org.besa.platform.web.Page;
import org.besa.platform.web.Problem;

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
        boolean clash = problem.key().equals(Correction.CHANGED);
        return new Refusal(clash ? "desk.problem.changed-typed" : problem.key(), problem.arguments(), clash);
    }

    /// What stands now beside what was typed; empty when nobody changed it or both say the same.
    public String now(Page page, String stands, String typed) {
        return clash && !stands.equals(typed) ? page.text("desk.row.now", stands) : "";
    }
}
