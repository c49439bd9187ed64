package org.besa.access;

import java.util.List;
import org.besa.directory.DirectoryReferences;
import org.springframework.stereotype.Component;

/// Where roles that are held or offered name institutions and units.
@Component
class AssignmentReferences implements DirectoryReferences {

    private static final String TABLE = "access.assignment";
    private static final String OFFERED = "access.invitation";

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.all(Names.INSTITUTION, TABLE, "institution", "access.moved.roles"),
                Reference.all(Names.UNIT, TABLE, "unit", "access.moved.roles"),
                Reference.all(Names.INSTITUTION, OFFERED, "institution", null),
                Reference.all(Names.UNIT, OFFERED, "unit", null));
    }
}
