package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every text that the sections of reports ever had.
@Component
class ReportTexts {

    private final JdbcClient jdbc;
    private final JsonRows rows;

    ReportTexts(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// What stands in the sections of a report, by their codes.
    Map<String, ReportText> current(UUID report) {
        return rows.list(ReportText.class, """
                        select distinct on (section) id, section, text, at, writer_name from monitoring.report_text
                        where report = :report order by section, at desc, id desc
                        """, Map.of("report", report)).stream()
                .collect(Collectors.toMap(ReportText::section, Function.identity()));
    }

    /// All of a section, the latest first.
    List<ReportText> list(UUID report, String section) {
        return rows.list(ReportText.class, """
                select id, section, text, at, writer_name from monitoring.report_text
                where report = :report and section = :section order by at desc, id desc
                """, Map.of("report", report, "section", section));
    }

    void add(UUID report, String section, LocalizedText text, Instant at, Actor actor) {
        jdbc.sql("""
                        insert into monitoring.report_text (id, report, section, text, at, account, writer_name, for_account)
                        values (:id, :report, :section, :text, :at, :account, :name, :represented)
                        """)
                .param("id", Ids.next())
                .param("report", report)
                .param("section", section)
                .param("text", rows.column(text))
                .param("at", Timestamp.from(at))
                .param("account", actor.account())
                .param("name", actor.name())
                .param("represented", represented(actor))
                .update();
    }

    /// Whether somebody, or whom they act for, wrote in a report, or somebody else did for them.
    boolean include(UUID report, Actor actor) {
        return jdbc.sql("""
                        select exists (select from monitoring.report_text where report = :report
                            and (account in (:account, :represented) or for_account in (:account, :represented)))
                        """)
                .param("report", report)
                .param("account", actor.account())
                .param("represented", represented(actor))
                .query(Boolean.class)
                .single();
    }

    private static @Nullable UUID represented(Actor actor) {
        return actor.represented() == null ? null : actor.represented().account();
    }
}
