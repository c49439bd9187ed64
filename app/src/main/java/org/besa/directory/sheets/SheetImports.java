package org.besa.directory.sheets;

import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.besa.directory.sheets.Sheets.Work;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.besa.platform.security.Actor;
import org.besa.platform.sheets.FileFormat;
import org.besa.platform.sheets.SheetFile;
import org.besa.platform.sheets.SheetReader;
import org.besa.platform.sheets.SheetWriter;
import org.besa.platform.web.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Sheets as files, out and in. What goes out comes back in; what comes in is shown before it is done, and what is
/// shown is the very thing, taken back.
@Component
public class SheetImports {

    private static final int LONGEST_NAME = 200;

    /// The largest file that is taken.
    public static final int MOST_BYTES = SheetReader.MOST_BYTES;

    private final Sheets sheets;
    private final ImportRun run;
    private final JdbcClient jdbc;
    private final JsonRows rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate takenBack;

    SheetImports(
            Sheets sheets,
            ImportRun run,
            JdbcClient jdbc,
            JsonRows rows,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.run = run;
        this.jdbc = jdbc;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.takenBack = new TransactionTemplate(transactions);
        takenBack.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /// Writes what this person may see of a sheet. That people were taken out is noted.
    @Transactional
    public <T extends Record> void write(Work<T> work, FileFormat format, OutputStream out) {
        List<Map<String, String>> entries = work.sheet().list(work.actor()).stream()
                .map(record ->
                        Map.<String, String>copyOf(work.sheet().entry(record).texts()))
                .toList();
        if (work.sheet().isAboutPeople()) {
            audit.note(
                    work.actor(),
                    "directory.exported",
                    work.actor().account(),
                    Map.of("sheet", work.sheet().name(), "format", format.ending(), "rows", entries.size()));
        }
        SheetWriter.write(work.sheet().name(), work.sheet().columns(), entries, format, out);
    }

    /// Keeps a file for a look at what it would do. Nothing of it is in the directory yet.
    ///
    /// @throws Problem when it cannot be read
    @Transactional
    public UUID begin(Work<?> work, String fileName, byte[] file) {
        SheetFile read = SheetReader.read(file, work.sheet().columns());
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into directory.sheet_import (id, sheet, file_name, file, account, begun_at)
                        values (:id, :sheet, :name, :file, :account, :at)
                        """)
                .param("id", id)
                .param("sheet", work.sheet().name())
                .param("name", fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME)))
                .param("file", rows.column(read))
                .param("account", work.actor().account())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        audit.note(
                work.actor(),
                "directory.import-begun",
                id,
                Map.of("sheet", work.sheet().name(), "rows", read.rows().size()));
        return id;
    }

    /// A file that this person has begun to take in.
    ///
    /// @throws Problem when there is none
    public SheetImport find(UUID id, Actor actor) {
        return rows.find(SheetImport.class, """
                        select id, sheet, file_name, file, account, applied_at, outcome
                        from directory.sheet_import where id = :id and account = :account
                        """, Map.of("id", id, "account", actor.account()))
                .orElseThrow(Problem::notFound);
    }

    /// What a file would do, found by doing it and taking it back.
    public ImportReport preview(SheetImport waiting, Actor actor) {
        Work<?> work = sheets.work(waiting.sheet(), actor);
        ImportReport report = takenBack.execute(status -> {
            ImportReport done = run.run(work, waiting.file());
            status.setRollbackOnly();
            return done;
        });
        return Objects.requireNonNull(report);
    }

    /// Takes the good rows in and leaves the others.
    ///
    /// @throws Problem when it was done already
    @Transactional
    public ImportReport apply(UUID id, Actor actor) {
        SheetImport waiting = find(id, actor);
        Work<?> work = sheets.work(waiting.sheet(), actor);
        int claimed = jdbc.sql("""
                        update directory.sheet_import set applied_at = :at where id = :id and applied_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        if (claimed == 0) {
            throw new Problem(Problem.Kind.CONFLICT, "directory.import.done-already");
        }
        ImportReport report = run.run(work, waiting.file());
        jdbc.sql("update directory.sheet_import set outcome = :outcome where id = :id")
                .param("outcome", rows.column(report.counts()))
                .param("id", id)
                .update();
        audit.note(
                actor,
                "directory.imported",
                id,
                Map.of("sheet", waiting.sheet(), "file", waiting.fileName(), "rows", report.counts()));
        return report;
    }

    /// Takes a file in at once, for programs that bring their own data.
    ///
    /// @throws IllegalStateException when a row is wrong
    @Transactional
    public void load(String sheet, byte[] file, Actor actor) {
        Work<?> work = sheets.work(sheet, actor);
        ImportReport report = run.run(work, SheetReader.read(file, work.sheet().columns()));
        if (report.count(ImportLine.Outcome.ERROR) > 0) {
            throw new IllegalStateException(sheet + ": "
                    + report.lines().stream()
                            .filter(line -> !line.faults().isEmpty())
                            .toList());
        }
    }
}
