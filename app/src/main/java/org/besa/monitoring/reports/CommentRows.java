package org.besa.monitoring.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.springframework.stereotype.Component;

/// Reads comments on drafts.
@Component
class CommentRows {

    private static final String SELECT = """
            select c.id, c.report, c.section, c.institution, c.text, c.at, c.writer_name, c.taken, c.answer, c.answered_at,
                c.answerer_name
            from monitoring.report_comment c
            """;

    private final JsonRows rows;

    CommentRows(JsonRows rows) {
        this.rows = rows;
    }

    /// All of a report, the earliest first.
    List<ReportComment> list(UUID report) {
        return rows.list(
                ReportComment.class, SELECT + "where c.report = :report order by c.at, c.id", Map.of("report", report));
    }

    Optional<ReportComment> find(UUID id) {
        return rows.find(ReportComment.class, SELECT + "where c.id = :id", Map.of("id", id));
    }

    /// All of a report as it prints them.
    List<ReportData.CommentLine> lines(UUID report) {
        return rows.list(ReportData.CommentLine.class, """
                select c.section, i.name as institution, c.text, c.taken, coalesce(c.answer, '{}') as answer
                from monitoring.report_comment c join directory.institution i on i.id = c.institution
                where c.report = :report order by c.at, c.id
                """, Map.of("report", report));
    }
}
