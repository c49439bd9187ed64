package org.besa.plans.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.besa.plans.files.OwnForm;
import org.besa.plans.files.ReadForm;
import org.besa.plans.imports.PlanImport.State;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.run.PlanInFile;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.words.WordList;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.files.FileStore;
import org.besa.platform.security.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The work of reading one uploaded document. Done again from the start after a crash; nothing is half done.
@Component
class ImportReading {

    private static final Logger log = LoggerFactory.getLogger(ImportReading.class);
    private static final long MILLIS_BETWEEN_REPORTS = 250;
    private static final int MOST_STARTS = 3;

    private final ImportRepository imports;
    private final ProgressRecords progress;
    private final Copies copies;
    private final FormRecords forms;
    private final UnitDirectories directories;
    private final ProfileRecords profiles;
    private final DocumentReader reader;
    private final ReadingSettings settings;
    private final FileStore files;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportReading(
            ImportRepository imports,
            ProgressRecords progress,
            Copies copies,
            FormRecords forms,
            UnitDirectories directories,
            ProfileRecords profiles,
            DocumentReader reader,
            ReadingSettings settings,
            FileStore files,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.progress = progress;
        this.copies = copies;
        this.forms = forms;
        this.directories = directories;
        this.profiles = profiles;
        this.reader = reader;
        this.settings = settings;
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Reads the document of an import, unless it was read, stopped or begun anew meanwhile.
    void read(UUID id, int attempt, ReadAs as) {
        PlanImport waiting = imports.findById(id).orElse(null);
        if (waiting == null || waiting.state() != State.READING || waiting.attempt() != attempt) {
            return;
        }
        if (progress.started(id, attempt) > MOST_STARTS) {
            change(id, attempt, p -> p.unreadable("UNEXPECTED", "The server stopped three times while reading it."));
            return;
        }
        UnitDirectory directory = directories.directory(waiting.institution());
        try {
            PlanInFile found = reader.read(
                    files.path(waiting.sha256()), as, options(waiting, directory), new Reports(id, attempt));
            switch (found) {
                case PlanInFile.Document(Reading reading) -> {
                    WorkingCopy copy = directory.matchAll(FirstCopy.of(reading));
                    change(id, attempt, p -> {
                        forms.forget(id);
                        copies.begin(id, reading, copy);
                        return p.copied(copy);
                    });
                }
                case PlanInFile.Form form -> change(id, attempt, p -> recognised(p, form.form()));
            }
        } catch (CancellationException e) {
            change(id, attempt, PlanImport::cancelled);
        } catch (UnreadableDocument e) {
            if (e.reason() == Reason.CANCELLED) {
                change(id, attempt, PlanImport::cancelled);
            } else {
                change(id, attempt, p -> p.unreadable(e.reason().name(), String.valueOf(e.getMessage())));
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.error("Import {} failed unexpectedly", id, e);
            change(id, attempt, p -> p.unreadable("UNEXPECTED", "Reference " + id));
        }
    }

    private ReadingOptions options(PlanImport planImport, UnitDirectory directory) {
        WordList synonyms =
                profiles.find(planImport.institution()).orElse(Profile.EMPTY).synonyms();
        return new ReadingOptions(settings.limits(), directory.names(), synonyms);
    }

    private PlanImport recognised(PlanImport planImport, OwnForm found) {
        forms.begin(planImport.id(), found);
        return switch (found) {
            case OwnForm.Whole(ReadForm form) -> planImport.recognised(form);
            case OwnForm.Faulty faulty -> planImport.unreadable(FormRecords.CHANGED_FORM, null);
        };
    }

    private void change(UUID id, int attempt, UnaryOperator<PlanImport> change) {
        transaction.executeWithoutResult(status -> imports.findForChange(id)
                .filter(p -> p.state() == State.READING && p.attempt() == attempt)
                .ifPresent(p -> note(imports.save(change.apply(p)))));
    }

    /// The reading goes on behalf of who uploaded the document.
    private void note(PlanImport changed) {
        Actor uploader = Actor.named(changed.uploadedBy(), changed.uploader());
        String act = switch (changed.state()) {
            case READING -> throw new IllegalStateException("a reading that ended goes on");
            case READY, FORM -> "plans.import-read";
            case UNREADABLE -> "plans.import-unreadable";
            case CANCELLED -> "plans.import-cancelled";
        };
        String reason = changed.reason();
        audit.note(
                uploader,
                act,
                changed.subject(),
                Details.facts(reason == null ? Map.of("rows", changed.rows()) : Map.of("reason", reason)));
    }

    /// Writes progress down a few times a second and stops when somebody asked for it.
    private final class Reports implements ReadingProgress {

        private final UUID id;
        private final int attempt;
        private long last;

        Reports(UUID id, int attempt) {
            this.id = id;
            this.attempt = attempt;
        }

        @Override
        public void at(Step step, int done, int of) {
            long now = clock.millis();
            if (now - last < MILLIS_BETWEEN_REPORTS) {
                return;
            }
            last = now;
            if (!progress.goesOn(id, attempt, step, done, of)) {
                throw new CancellationException("somebody stopped import " + id);
            }
        }
    }
}
