package org.besa.plans.imports.web;

import java.util.List;
import org.besa.platform.web.Problem;

/// What a form shown again has to say.
///
/// @param key of the message, empty when there is nothing to say
/// @param arguments of the message
/// @param clash whether somebody else changed the piece meanwhile
public record Refusal(String key, List<Object> arguments, boolean clash) {

    /// Nothing went wrong.
    static final Refusal NONE = new Refusal("", List.of(), false);

    static Refusal of(Problem problem) {
        return new Refusal(problem.key(), problem.arguments(), problem.kind() == Problem.Kind.CONFLICT);
    }
}
