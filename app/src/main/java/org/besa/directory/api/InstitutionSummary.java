package org.besa.directory.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.besa.directory.Institution;
import org.besa.directory.opendata.InstitutionRow;

/// An institution in a list for programs.
record InstitutionSummary(@JsonUnwrapped InstitutionRow institution, Map<String, String> links) {

    static InstitutionSummary of(Institution institution) {
        return new InstitutionSummary(
                InstitutionRow.of(institution),
                InstitutionItem.links(institution).all());
    }
}
