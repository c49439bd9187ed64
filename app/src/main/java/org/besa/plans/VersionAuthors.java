package org.besa.plans;

import java.util.UUID;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who wrote in a version: nobody approves alone what they wrote, neither for themselves nor for another.
@Component
class VersionAuthors {

    private final JdbcClient jdbc;

    VersionAuthors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID version, Actor actor) {
        note(version, actor.account());
        if (actor.represented() != null) {
            note(version, actor.represented().account());
        }
    }

    private void note(UUID version, UUID account) {
        jdbc.sql("insert into plans.version_author values (:version, :account) on conflict do nothing")
                .param("version", version)
                .param("account", account)
                .update();
    }

    /// Those who uploaded and corrected the document that a version comes from wrote it too.
    void noteImport(UUID version, @Nullable UUID planImport) {
        jdbc.sql("""
                        insert into plans.version_author
                            select :version, uploaded_by from plans.plan_import where id = :import
                            union select :version, account from plans.import_edit where import = :import
                        on conflict do nothing
                        """).param("version", version).param("import", planImport).update();
    }

    boolean include(UUID version, Actor actor) {
        return jdbc.sql("""
                        select exists (select from plans.version_author
                            where plan_version = :version and account in (:account, :represented))
                        """)
                .param("version", version)
                .param("account", actor.account())
                .param(
                        "represented",
                        actor.represented() == null
                                ? actor.account()
                                : actor.represented().account())
                .query(Boolean.class)
                .single();
    }
}
