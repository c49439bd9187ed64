package org.besa.platform.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Jobs that a killed process of the same name had in hand. Nobody works on them any more, so they need not wait until
/// their heartbeat is missed.
///
/// @param name of the scheduler
record LeftJobs(JdbcClient jdbc, String name) {

    private static final Logger log = LoggerFactory.getLogger(LeftJobs.class);

    /// Gives them back to be taken up at once.
    void release() {
        int released = jdbc.sql("""
                        update platform.scheduled_task
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where picked and picked_by = :name
                        """).param("name", name).update();
        if (released > 0) {
            log.info("{} interrupted jobs are taken up again", released);
        }
    }
}
