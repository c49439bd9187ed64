package org.besa.platform.doctor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks whether records that must not change have changed. Modules implement it; it needs no running server.
public interface RecordCheck {

    /// What the records are, in plain words: "Published plans".
    String subject();

    /// Looks at all of them.
    ///
    /// @return how many were looked at, and a sentence for each that is not what it was
    /// @throws org.springframework.dao.DataAccessException when the database has none of these records yet
    Outcome check(JdbcClient jdbc);

    /// What came of it.
    record Outcome(int looked, List<String> broken) {}
}
