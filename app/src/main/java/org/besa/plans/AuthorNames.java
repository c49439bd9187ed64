package org.besa.plans;

import java.util.List;
import org.besa.platform.audit.PersonalRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names beside decisions, changes of drafts and imports.
@Component
class AuthorNames implements PersonalRecords {

    private static final List<String> STATEMENTS = List.of(
            "update plans.decision set actor_name = :function where account = :person",
            "update plans.draft_edit set actor_name = :function where account = :person",
            "update plans.import_edit set actor_name = :function where account = :person",
            "update plans.plan_import set uploader = :function, version = version + 1 where uploaded_by = :person",
            "delete from plans.open_piece where account = :person");

    private final JdbcClient jdbc;

    AuthorNames(JdbcClient jdbc) {
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
