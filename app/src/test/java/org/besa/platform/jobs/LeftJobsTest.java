package org.besa.platform.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseSlice
class LeftJobsTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void jobsOfAKilledProcessAreFreeAtItsNextStartThoseOfOthersAreNot() {
        inHand("mine", "this-folder");
        inHand("theirs", "another-folder");

        new LeftJobs(jdbc, "this-folder").release();

        assertEquals(List.of("mine"), jdbc.sql("""
                                select task_instance from platform.scheduled_task
                                where task_name = 'read' and not picked and picked_by is null
                                """).query(String.class).list());
    }

    private void inHand(String job, String scheduler) {
        jdbc.sql("""
                        insert into platform.scheduled_task
                            (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values ('read', :job, now(), true, :scheduler, now(), 1)
                        """).param("job", job).param("scheduler", scheduler).update();
    }
}
