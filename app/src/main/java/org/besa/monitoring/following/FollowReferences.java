package org.besa.monitoring.following;

import static org.besa.directory.DirectoryReferences.Names.INSTITUTION;

import java.util.List;
import org.besa.directory.DirectoryReferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where those who follow name institutions. Who follows both of two entries that are one follows it once.
@Component
class FollowReferences implements DirectoryReferences {

    private final JdbcClient jdbc;

    FollowReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.all(INSTITUTION, "monitoring.follow", "institution", null));
    }

    @Override
    public void beforeMove(Move move) {
        if (move.names() == INSTITUTION) {
            jdbc.sql("""
                            delete from monitoring.follow f
                            where f.institution = :from and exists (select from monitoring.follow o
                                where o.follower = f.follower and o.institution = :into)
                            """).param("from", move.from()).param("into", move.into()).update();
        }
    }
}
