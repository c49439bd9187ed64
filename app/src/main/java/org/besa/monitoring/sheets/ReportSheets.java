package org.besa.monitoring.sheets;

import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.sheets.SheetSources.Source;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.sheets.SheetFile;
import org.besa.platform.sheets.SheetReader;
import org.besa.platform.sheets.SheetReader.Numbers;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Reports of a period as sheets, out and in. What comes in is shown before it is kept, and what is shown is the very
/// thing, taken back. It is kept in one transaction: a server that dies in the middle has kept nothing, and the same
/// sheet can be confirmed again.
@Component
public class ReportSheets {

    private static final int LONGEST_NAME = 200;

    /// For how long a sheet can be looked at again: it holds what several people wrote, and their names.
    private static final Duration KEPT = Duration.ofDays(90);

    private final Periods periods;
    private final StatusReports reports;
    private final SheetSources sources;
    private final SheetRun run;
    private final LeavingSheets leaving;
    private final Texts texts;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate takenBack;

    ReportSheets(
            Periods periods,
            StatusReports reports,
            SheetSources sources,
            SheetRun run,
            LeavingSheets leaving,
            Texts texts,
            JdbcClient jdbc,
            JsonRows rows,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.periods = periods;
        this.reports = reports;
        this.sources = sources;
        this.run = run;
        this.leaving = leaving;
        this.texts = texts;
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.takenBack = new TransactionTemplate(transactions);
        takenBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// The reports of a period that this person may write now, by plan and place.
    ///
    /// @throws Problem when they never had any of it
    public List<StatusReport> listWritable(Period period, Actor actor) {
        List<StatusReport> mine = reports.listOf(period.id(), actor.reach("monitoring.report"));
        if (mine.isEmpty()) {
            throw Problem.notFound();
        }
        return mine.stream()
                .filter(report -> period.isOpen() && report.state().isWritable())
                .toList();
    }

    /// Writes the sheet of what this person may write.
    public void write(Period period, Language language, Actor actor, OutputStream out) {
        List<StatusReport> mine = listWritable(period, actor);
        Source source = sources.source(period, language, mine);
        leaving.write(source, mine.stream().map(source::row).toList(), out);
    }

    /// Keeps a sheet for a look at what it would do. Nothing of it is in the reports yet.
    ///
    /// @throws Problem when it cannot be read
    @Transactional
    public UUID begin(Period period, String fileName, byte[] content, Actor actor) {
        SheetFile file = SheetReader.read(content, headings(), Numbers.AS_HELD);
        forgetOld();
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into monitoring.sheet_upload (id, period, file_name, file, account, begun_at)
                        values (:id, :period, :name, :file, :account, :at)
                        """)
                .param("id", id)
                .param("period", period.id())
                .param("name", fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)))
                .param("file", rows.column(file))
                .param("account", actor.account())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.note(
                actor,
                "monitoring.sheet-begun",
                subject(period, id),
                Details.facts(Map.of("file", fileName, "rows", file.rows().size())));
        return id;
    }

    private void forgetOld() {
        jdbc.sql("delete from monitoring.sheet_upload where begun_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static Subject subject(Period period, UUID upload) {
        return new Subject("report-sheet", upload, null, period.name());
    }

    private SequencedSet<String> headings() {
        return Arrays.stream(Language.values())
                .flatMap(language -> ReportColumns.byHeading(texts, language).sequencedKeySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// A sheet that this person has sent.
    ///
    /// @throws Problem when there is none
    public SheetUpload find(UUID id, Actor actor) {
        return rows.find(SheetUpload.class, """
                        select id, period, file_name, file, account, applied_at, outcome
                        from monitoring.sheet_upload where id = :id and account = :account
                        """, Map.of("id", id, "account", actor.account()))
                .orElseThrow(Problem::notFound);
    }

    /// What a sheet did; before it is confirmed what it would do, found by doing it and taking it back.
    public SheetOutcome outcome(SheetUpload upload, Actor actor) {
        if (upload.outcome() != null) {
            return upload.outcome();
        }
        SheetOutcome outcome = takenBack.execute(status -> {
            SheetOutcome done = run.run(upload.file(), source(upload), false, actor);
            status.setRollbackOnly();
            return done;
        });
        return Objects.requireNonNull(outcome);
    }

    private Source source(SheetUpload upload) {
        List<String> headings = upload.file().rows().stream()
                .flatMap(row -> row.cells().keySet().stream())
                .distinct()
                .toList();
        Language language = ReportColumns.language(headings, texts);
        String id = ReportColumns.ID.heading(texts, language);
        return sources.source(
                periods.period(upload.period()),
                language,
                upload.file().rows().stream()
                        .flatMap(row -> CellText.id(row.cells().getOrDefault(id, "")).stream())
                        .collect(Collectors.toSet()));
    }

    /// Takes the good rows in and leaves the others.
    ///
    /// @param submits whether to hand in what is complete
    /// @throws Problem when it was done already
    @Transactional
    public SheetOutcome apply(UUID id, boolean submits, Actor actor) {
        SheetUpload upload = find(id, actor);
        int claimed = jdbc.sql(
                        "update monitoring.sheet_upload set applied_at = :at where id = :id and applied_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (claimed == 0) {
            throw new Problem(Problem.Kind.CONFLICT, "monitoring.sheet.problem.done-already");
        }
        Source source = source(upload);
        SheetOutcome outcome = run.run(upload.file(), source, submits, actor);
        jdbc.sql("update monitoring.sheet_upload set outcome = :outcome where id = :id")
                .param("outcome", rows.column(outcome))
                .param("id", id)
                .update();
        audit.note(
                actor,
                "monitoring.sheet-applied",
                subject(source.period(), id),
                Details.facts(Map.of("file", upload.fileName(), "rows", outcome.counts())));
        return outcome;
    }

    /// Writes the rows that stay out as a sheet of their own, each with why, to be corrected and sent again.
    public void writeRefused(SheetUpload upload, Actor actor, OutputStream out) {
        leaving.writeRefused(source(upload), outcome(upload, actor).refused(), out);
    }
}
