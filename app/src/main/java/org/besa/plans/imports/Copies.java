package org.besa.plans.imports;

import java.util.UUID;
import org.besa.plans.reading.Reading;
import org.besa.platform.data.JdbcConfiguration;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps readings and the working copies made of them.
@Component
class Copies {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Copies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The working copy of an import.
    ///
    /// @throws Problem when it has not been read yet
    WorkingCopy copy(UUID planImport) {
        return jdbc.sql("select copy from plans.import_copy where import = :import")
                .param("import", planImport)
                .query((row, n) -> json.readValue(row.getString(1), WorkingCopy.class))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    /// The reading as it was first made.
    Reading reading(UUID planImport) {
        return jdbc.sql("select reading from plans.import_copy where import = :import")
                .param("import", planImport)
                .query((row, n) -> json.readValue(row.getString(1), Reading.class))
                .optional()
                .orElseThrow(Problem::notFound);
    }

    void begin(UUID planImport, Reading reading, WorkingCopy copy) {
        jdbc.sql("""
                        insert into plans.import_copy (import, reading, copy) values (:import, :reading, :copy)
                        on conflict (import) do update set reading = excluded.reading, copy = excluded.copy
                        """)
                .param("import", planImport)
                .param("reading", JdbcConfiguration.jsonb(json.writeValueAsString(reading)))
                .param("copy", JdbcConfiguration.jsonb(json.writeValueAsString(copy)))
                .update();
        jdbc.sql("delete from plans.import_edit where import = :import")
                .param("import", planImport)
                .update();
    }

    void save(UUID planImport, WorkingCopy copy) {
        jdbc.sql("update plans.import_copy set copy = :copy where import = :import")
                .param("import", planImport)
                .param("copy", JdbcConfiguration.jsonb(json.writeValueAsString(copy)))
                .update();
    }
}
