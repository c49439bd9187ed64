package org.besa.monitoring;

import java.util.List;
import org.besa.platform.audit.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names beside what was written, handed in, verified, proved, measured, assessed, commented and answered.
@Component
class MonitoringNames implements PersonalRecords {

    private static final List<String> STATEMENTS = List.of(
            "update monitoring.writing set writer_name = :function where account = :person",
            "update monitoring.submission set submitter_name = :function where account = :person",
            "update monitoring.verdict set verifier_name = :function where account = :person",
            "update monitoring.evidence set adder_name = :function where account = :person",
            "update monitoring.proof set checker_name = :function where account = :person",
            "update monitoring.indicator_value set writer_name = :function where account = :person",
            "update monitoring.indicator_value set verifier_name = :function where verifier = :person",
            "update monitoring.assessment set assessor_name = :function where account = :person",
            "update monitoring.report_text set writer_name = :function where account = :person",
            "update monitoring.report_comment set writer_name = :function where account = :person",
            "update monitoring.report_comment set answerer_name = :function where answerer = :person",
            "update monitoring.recommendation_answer set writer_name = :function where account = :person");

    private final JdbcClient jdbc;

    MonitoringNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void reduce(Leaver leaver) {
        STATEMENTS.forEach(statement -> jdbc.sql(statement)
                .param("function", leaver.function())
                .param("person", leaver.account())
                .update());
    }
}
