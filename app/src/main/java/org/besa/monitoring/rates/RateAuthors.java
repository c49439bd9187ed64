package org.besa.monitoring.rates;

import java.util.List;
import java.util.UUID;
import org.besa.platform.audit.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names beside values of indicators and assessments.
@Component
class RateAuthors implements PersonalRecords {

    private static final List<String> STATEMENTS = List.of(
            "update monitoring.indicator_value set writer_name = :function where account = :person",
            "update monitoring.indicator_value set verifier_name = :function where verifier = :person",
            "update monitoring.assessment set assessor_name = :function where account = :person");

    private final JdbcClient jdbc;

    RateAuthors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void reduce(UUID person, String function) {
        STATEMENTS.forEach(statement -> jdbc.sql(statement)
                .param("function", function)
                .param("person", person)
                .update());
    }
}
