package org.besa.access;

import java.util.List;
import org.besa.directory.DirectoryReferences;
import org.springframework.stereotype.Component;

/// Where accounts name institutions.
@Component
class AccountReferences implements DirectoryReferences {

    @Override
    public List<Reference> references() {
        return List.of(Reference.all(Names.INSTITUTION, "access.account", "institution", "access.moved.accounts"));
    }
}
