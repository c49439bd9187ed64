package org.besa.plans.imports;

import java.util.UUID;
import org.besa.plans.reading.source.ReadingProgress.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps how far readings are, outside of any transaction of theirs, so that it is seen at once.
@Component
class ProgressRecords {

    private final JdbcClient jdbc;

    ProgressRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID planImport, int attempt) {
        jdbc.sql("""
                        insert into plans.import_progress (import, attempt, starts, step, done, total, cancelled)
                        values (:import, :attempt, 0, 'OPENING', 0, 0, false)
                        on conflict (import) do update set attempt = excluded.attempt, starts = 0,
                            step = excluded.step, done = 0, total = 0, cancelled = false
                        """).param("import", planImport).param("attempt", attempt).update();
    }

    /// Counts that a job has taken up an attempt.
    ///
    /// @return how often jobs took it up, this one included: more than once when the server stopped in the middle
    int started(UUID planImport, int attempt) {
        return jdbc.sql("""
                        update plans.import_progress set starts = starts + 1, step = 'OPENING', done = 0, total = 0
                        where import = :import and attempt = :attempt returning starts
                        """)
                .param("import", planImport)
                .param("attempt", attempt)
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    /// Says how far an attempt is and hears whether to go on.
    ///
    /// @return false when somebody asked to stop this attempt
    boolean goesOn(UUID planImport, int attempt, Step step, int done, int total) {
        return !jdbc.sql("""
                        update plans.import_progress set step = :step, done = :done, total = :total
                        where import = :import and attempt = :attempt returning cancelled
                        """)
                .param("import", planImport)
                .param("attempt", attempt)
                .param("step", step.name())
                .param("done", done)
                .param("total", total)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void cancel(UUID planImport) {
        jdbc.sql("update plans.import_progress set cancelled = true where import = :import")
                .param("import", planImport)
                .update();
    }

    Progress progress(UUID planImport) {
        return jdbc.sql("select step, done, total, cancelled from plans.import_progress where import = :import")
                .param("import", planImport)
                .query((row, n) ->
                        new Progress(Step.valueOf(row.getString(1)), row.getInt(2), row.getInt(3), row.getBoolean(4)))
                .optional()
                .orElse(new Progress(Step.OPENING, 0, 0, false));
    }
}
