package org.besa.platform.audit;

import java.util.UUID;

/// Where the records of a kind have their page in the workspace, so that the trail leads to them. A module declares one
/// for each kind of [Subject] that has a page.
///
/// @param kind of [Subject]
/// @param prefix address below the language, before the id: "/desk/plans/"
public record SubjectPage(String kind, String prefix) {

    public String path(UUID id) {
        return prefix + id;
    }
}
