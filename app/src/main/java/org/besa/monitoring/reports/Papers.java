package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reports as they lay on a table, kept for good.
@Component
public class Papers {

    private final ReportAssembly assembly;
    private final JdbcClient jdbc;
    private final JsonRows rows;

    Papers(ReportAssembly assembly, JdbcClient jdbc, JsonRows rows) {
        this.assembly = assembly;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// A paper.
    ///
    /// @param number which one of its report it is, from 1
    /// @param text canonical JSON of a [ReportDocument]; its UTF-8 bytes are what is digested and downloaded
    /// @param sha256 64 hexadecimal digits
    public record Paper(UUID id, UUID report, int number, String text, String sha256, Instant madeAt) {

        /// What it says.
        public ReportDocument document() {
            return CanonicalJson.read(text, ReportDocument.class);
        }
    }

    /// The paper of an id.
    ///
    /// @throws Problem when there is none
    public Paper paper(UUID id) {
        return find("where id = :id", Map.of("id", id)).orElseThrow(Problem::notFound);
    }

    private Optional<Paper> findLatest(UUID report) {
        return find("where report = :report order by number desc limit 1", Map.of("report", report));
    }

    private Optional<Paper> find(String where, Map<String, ?> parameters) {
        return rows.find(
                Paper.class,
                "select id, report, number, document as text, sha256, made_at from monitoring.report_paper " + where,
                parameters);
    }

    /// Makes a paper of what a report says. The report is locked by who calls.
    Paper make(MonitoringReport report, ReportTemplate template, Instant at) {
        ReportDocument document = assembly.document(report, template, at);
        String text = CanonicalJson.write(document);
        int number = findLatest(report.id()).map(Paper::number).orElse(0) + 1;
        Paper paper = new Paper(
                Ids.next(),
                report.id(),
                number,
                text,
                CanonicalJson.sha256(text),
                document.data().asOf());
        jdbc.sql("""
                        insert into monitoring.report_paper (id, report, number, document, sha256, made_at)
                        values (:id, :report, :number, :document, :sha256, :at)
                        """)
                .param("id", paper.id())
                .param("report", paper.report())
                .param("number", number)
                .param("document", text)
                .param("sha256", paper.sha256())
                .param("at", Timestamp.from(paper.madeAt()))
                .update();
        return paper;
    }
}
