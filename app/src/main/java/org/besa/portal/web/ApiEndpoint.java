package org.besa.portal.web;

import java.util.List;

/// An address of the interface for programs.
///
/// @param name of what it answers; its text is `api.<name>`
/// @param parameters what narrows the answer; their texts are `api.parameter.<name>`
public record ApiEndpoint(String path, String name, List<String> parameters) {

    /// A type of error.
    ///
    /// @param name its text is `api.problem.<name>`
    public record ProblemType(int status, String name) {}
}
