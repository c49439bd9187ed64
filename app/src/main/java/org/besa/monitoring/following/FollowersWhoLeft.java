package org.besa.monitoring.following;

import org.besa.platform.audit.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who left their office is not written to at its address any more.
@Component
class FollowersWhoLeft implements PersonalRecords {

    private final JdbcClient jdbc;

    FollowersWhoLeft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void reduce(Leaver leaver) {
        jdbc.sql("delete from monitoring.follower where lower(address) = lower(:email)")
                .param("email", leaver.email())
                .update();
    }
}
