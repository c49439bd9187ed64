package org.besa.plans.imports;

import java.util.UUID;
import org.besa.directory.Institutions;
import org.springframework.stereotype.Component;

/// Makes the [UnitDirectory] of an institution.
@Component
public class UnitDirectories {

    private final Institutions institutions;

    UnitDirectories(Institutions institutions) {
        this.institutions = institutions;
    }

    /// The names that documents of an institution may use, as the directory stands now.
    public UnitDirectory directory(UUID institution) {
        return new UnitDirectory(institutions.listUnits(institution), institutions.listInstitutions());
    }
}
