package org.besa.directory.people;

import static org.besa.directory.DirectoryReferences.Names.INSTITUTION;
import static org.besa.directory.DirectoryReferences.Names.UNIT;

import java.sql.Date;
import java.util.List;
import org.besa.directory.DirectoryReferences;
import org.besa.directory.InstitutionSucceeded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where people and contact points name institutions, and what becomes of them when one ends.
@Component
class PeopleReferences implements DirectoryReferences {

    private final JdbcClient jdbc;

    PeopleReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.all(INSTITUTION, "directory.person", "institution", "directory.moved.people"),
                Reference.all(INSTITUTION, "directory.position", "institution", "directory.moved.positions"),
                Reference.all(UNIT, "directory.position", "unit", "directory.moved.positions"),
                Reference.all(INSTITUTION, "directory.contact_point", "institution", "directory.moved.contact-points"));
    }

    /// An institution has one contact point of a kind: who held that of the duplicate held that of the entry that
    /// stays.
    @Override
    public void beforeMove(Move move) {
        if (move.names() != INSTITUTION) {
            return;
        }
        for (String sql : List.of("""
                update directory.contact_holder h set contact_point = stays.id
                from directory.contact_point twice
                join directory.contact_point stays on stays.kind = twice.kind and stays.institution = :into
                where twice.id = h.contact_point and twice.institution = :from
                """, """
                delete from directory.contact_point c where institution = :from and exists (
                    select from directory.contact_point o where o.institution = :into and o.kind = c.kind)
                """)) {
            jdbc.sql(sql).param("from", move.from()).param("into", move.into()).update();
        }
    }

    /// With the institution its contact points end, and whoever held one or had a position there.
    @EventListener
    void ended(InstitutionSucceeded event) {
        for (String sql : List.of("""
                update directory.contact_holder set active_to = greatest(:day, active_from), version = version + 1
                where active_to is null and contact_point in (
                    select id from directory.contact_point where institution = :institution)
                """, """
                update directory.contact_point set active_to = :day, version = version + 1
                where active_to is null and institution = :institution
                """, """
                update directory.position set active_to = :day, version = version + 1
                where active_to is null and institution = :institution
                """)) {
            jdbc.sql(sql)
                    .param("day", Date.valueOf(event.onDay()))
                    .param("institution", event.predecessor())
                    .update();
        }
    }
}
