package org.besa.plans;

import static org.besa.directory.DirectoryReferences.Names.INSTITUTION;
import static org.besa.directory.DirectoryReferences.Names.UNIT;

import java.util.List;
import org.besa.directory.DirectoryReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where plans name institutions and units. What was approved is frozen and goes on naming the duplicate; the documents
/// of versions are left alone, they say what was said.
@Component
class PlanReferences implements DirectoryReferences {

    private static final String OPEN_MEASURE =
            "exists (select from plans.measure m where m.id = measure and plans.is_open(m.plan_version))";

    private final JdbcClient jdbc;

    PlanReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.all(INSTITUTION, "plans.plan", "institution", "plans.moved.plans"),
                Reference.all(INSTITUTION, "plans.plan_import", "institution", "plans.moved.imports"),
                Reference.all(INSTITUTION, "plans.import_profile", "institution", null),
                Reference.all(INSTITUTION, "plans.promise_course", "accountable", "plans.moved.promises"),
                Reference.all(UNIT, "plans.promise_course", "accountable_unit", "plans.moved.promises"),
                Reference.all(INSTITUTION, "plans.handover", "from_institution", null),
                Reference.all(INSTITUTION, "plans.handover", "to_institution", null),
                new Reference(INSTITUTION, "plans.measure_owner", "institution", OPEN_MEASURE, "plans.moved.owners"),
                new Reference(UNIT, "plans.measure_owner", "unit", OPEN_MEASURE, "plans.moved.owners"));
    }

    /// An institution has one way of writing its plans: that of the entry that stays counts. What the one handed to the
    /// other is handed to nobody when both are one.
    @Override
    public void beforeMove(Move move) {
        if (move.names() != INSTITUTION) {
            return;
        }
        write("""
                delete from plans.import_profile where institution = :from
                    and exists (select from plans.import_profile where institution = :into)
                """, move);
        write("""
                delete from plans.handover h
                where (from_institution = :from and to_institution = :into)
                    or (from_institution = :into and to_institution = :from)
                    or (from_institution = :from and exists (select from plans.handover o
                        where o.promise = h.promise and o.from_institution = :into))
                """, move);
    }

    /// Ids also stand inside of documents that are still worked on, and a succession that is no more cannot be named.
    @Override
    public void afterMove(Move move) {
        for (String column : List.of("import_copy.copy", "import_profile.names")) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            write("""
                    update plans.%1$s set %2$s = replace(%2$s::text, :from::text, :into::text)::jsonb
                    where %2$s::text like '%%' || :from || '%%'
                    """.formatted(table, name), move);
        }
        write("""
                update plans.activity a set owners = replace(owners::text, :from::text, :into::text)::jsonb
                where owners::text like '%' || :from || '%' and
                """ + OPEN_MEASURE.replace("measure and", "a.measure and"), move);
        jdbc.sql("""
                        select plans.renew_course(p.id), plans.make_findable(p.id) from plans.plan p
                        where p.published_version is not null and exists (
                            select from plans.promise_course c where c.plan = p.id
                                and (c.accountable = :into or c.accountable_unit = :into))
                        """).param("into", move.into()).query((row, n) -> n).list();
    }

    private void write(String sql, Move move) {
        jdbc.sql(sql).param("from", move.from()).param("into", move.into()).update();
    }
}
