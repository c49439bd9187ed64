package org.besa.directory;

import static org.besa.directory.DirectoryReferences.Names.INSTITUTION;
import static org.besa.directory.DirectoryReferences.Names.UNIT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the directory itself names institutions and units.
@Component
class OwnReferences implements DirectoryReferences {

    private static final String UNITS = "directory.unit";

    private final UnitRepository units;
    private final JdbcClient jdbc;

    OwnReferences(UnitRepository units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.all(INSTITUTION, UNITS, "institution", "directory.moved.units"),
                Reference.all(INSTITUTION, "directory.institution", "parent", "directory.moved.subordinates"),
                Reference.all(INSTITUTION, "directory.institution", "merged_into", null),
                Reference.all(INSTITUTION, "directory.succession", "predecessor", "directory.moved.successions"),
                Reference.all(INSTITUTION, "directory.succession", "successor", "directory.moved.predecessors"),
                Reference.all(UNIT, UNITS, "parent", "directory.moved.subunits"),
                Reference.all(UNIT, UNITS, "merged_into", null));
    }

    @Override
    public void beforeMove(Move move) {
        if (move.names() == UNIT) {
            return;
        }
        Set<String> taken =
                units.findByInstitution(move.into()).stream().map(Unit::code).collect(Collectors.toSet());
        for (Unit unit : units.findByInstitution(move.from())) {
            String free = unit.code();
            for (int n = 2; !taken.add(free); n++) {
                free = unit.code() + "-" + n;
            }
            units.save(unit.movedTo(move.into(), free));
        }
        // what one of the two left to the other is no succession when both are one
        jdbc.sql("""
                        delete from directory.succession s
                        where (predecessor = :from and successor = :into) or (predecessor = :into and successor = :from)
                            or (predecessor = :from and exists (select from directory.succession o
                                where o.predecessor = :into and o.successor is not distinct from s.successor))
                            or (successor = :from and exists (select from directory.succession o
                                where o.successor = :into and o.predecessor = s.predecessor))
                        """).param("from", move.from()).param("into", move.into()).update();
    }
}
