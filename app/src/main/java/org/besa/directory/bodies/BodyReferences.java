package org.besa.directory.bodies;

import static org.besa.directory.DirectoryReferences.Names.INSTITUTION;

import java.sql.Date;
import java.util.List;
import org.besa.directory.DirectoryReferences;
import org.besa.directory.InstitutionSucceeded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where bodies name institutions, and what becomes of seats and papers when one ends.
@Component
class BodyReferences implements DirectoryReferences {

    private final JdbcClient jdbc;

    BodyReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.all(INSTITUTION, "directory.body", "secretariat", "directory.moved.bodies"),
                Reference.all(INSTITUTION, "directory.body_member", "institution", "directory.moved.seats"));
    }

    /// Its seats end with it: who sits there next is for the body to say. Papers pass to who takes up its work.
    @EventListener
    void ended(InstitutionSucceeded event) {
        jdbc.sql("""
                        update directory.body_member
                        set active_to = greatest(:day, active_from), version = version + 1
                        where institution = :institution and (active_to is null or active_to > :day)
                        """)
                .param("day", Date.valueOf(event.onDay()))
                .param("institution", event.predecessor())
                .update();
        if (event.heir() != null) {
            jdbc.sql("""
                            update directory.body set secretariat = :heir, version = version + 1
                            where secretariat = :institution
                            """)
                    .param("heir", event.heir())
                    .param("institution", event.predecessor())
                    .update();
        }
    }
}
