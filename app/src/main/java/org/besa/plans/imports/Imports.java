package org.besa.plans.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.imports.PlanImport.State;
import org.besa.plans.reading.Reading;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.data.Ids;
import org.besa.platform.files.FileStore;
import org.besa.platform.files.FileStore.StoredFile;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Imports: begun, read by a job, stopped, tried again, looked at. Who may not see an import is told that there is
/// none.
@Component
public class Imports {

    private static final List<State> ALIVE = List.of(State.READING, State.READY, State.FORM, State.UNREADABLE);

    private final ImportRepository imports;
    private final ProgressRecords progress;
    private final Copies copies;
    private final FileStore files;
    private final SchedulerClient jobs;
    private final AuditTrail audit;
    private final Clock clock;

    Imports(
            ImportRepository imports,
            ProgressRecords progress,
            Copies copies,
            FileStore files,
            SchedulerClient jobs,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.progress = progress;
        this.copies = copies;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins the import of a kept file; a job reads it.
    ///
    /// @param fileName as the person's computer calls it
    @Transactional
    public PlanImport begin(UUID institution, String fileName, StoredFile file, Actor actor) {
        actor.require("plans.import", institution);
        PlanImport begun = imports.save(new PlanImport(
                Ids.next(),
                null,
                institution,
                fileName.isBlank() ? file.sha256().substring(0, 12) : fileName,
                file.sha256(),
                file.size(),
                actor.account(),
                actor.name(),
                clock.instant(),
                1,
                State.READING,
                null,
                null,
                null,
                0,
                0,
                null));
        audit.note(actor, "plans.import-begun", begun.subject(), Details.facts(Map.of("sha256", begun.sha256())));
        return start(begun, ReadAs.ITSELF);
    }

    /// The latest import of the same content for the same institution, unless it was stopped.
    public Optional<PlanImport> findEarlier(UUID institution, String sha256, Actor actor) {
        actor.require("plans.import", institution);
        return imports.findByInstitutionAndSha256AndStateInOrderByUploadedAtDesc(institution, sha256, ALIVE).stream()
                .findFirst();
    }

    /// Imports the same file once more; the earlier import stays.
    @Transactional
    public PlanImport repeat(UUID id, Actor actor) {
        PlanImport earlier = planImport(id, actor);
        return begin(
                earlier.institution(), earlier.fileName(), new StoredFile(earlier.sha256(), earlier.fileSize()), actor);
    }

    /// Reads a document that could not be read, or whose reading was stopped, once more.
    @Transactional
    public PlanImport readAgain(UUID id, ReadAs as, Actor actor) {
        PlanImport stopped = forChange(id, actor);
        if (stopped.state() != State.UNREADABLE && stopped.state() != State.CANCELLED) {
            throw Correction.changed();
        }
        audit.note(
                actor,
                "plans.import-read-again",
                stopped.subject(),
                Details.facts(Map.of("attempt", stopped.attempt() + 1, "as", as)));
        return start(imports.save(stopped.begunAgain()), as);
    }

    /// Stops a reading, or puts aside a document that cannot be read. What was read is forgotten; the file stays.
    @Transactional
    public void cancel(UUID id, Actor actor) {
        PlanImport unread = forChange(id, actor);
        if (unread.state() == State.READING || unread.state() == State.UNREADABLE) {
            progress.cancel(id);
            imports.save(unread.cancelled());
            audit.note(actor, "plans.import-cancelled", unread.subject(), Details.NONE);
        }
    }

    /// The import of an id.
    ///
    /// @throws Problem when there is none that this person may see
    public PlanImport planImport(UUID id, Actor actor) {
        return imports.findById(id)
                .filter(p -> actor.may("plans.import", p.institution()))
                .orElseThrow(Problem::notFound);
    }

    /// The latest import that a plan or a draft of it was made by, if one was and this person may see it.
    public Optional<PlanImport> findByPlan(UUID plan, Actor actor) {
        return imports.findFirstByPlanOrderByUploadedAtDesc(plan)
                .filter(p -> actor.may("plans.import", p.institution()));
    }

    /// The imports that this person may see, the newest first.
    public List<PlanImport> listImports(Actor actor) {
        if (!actor.may("plans.import")) {
            return List.of();
        }
        Reach reach = actor.reach("plans.import");
        return reach.everywhere()
                ? imports.findAllByOrderByUploadedAtDesc()
                : imports.findByInstitutionInOrderByUploadedAtDesc(reach.institutions());
    }

    /// How far the reading of an import is.
    public Progress progress(PlanImport planImport) {
        return progress.progress(planImport.id());
    }

    /// The working copy of an import that was read.
    ///
    /// @throws Problem when it was not
    public WorkingCopy copy(PlanImport planImport) {
        if (planImport.state() != State.READY) {
            throw Problem.notFound();
        }
        return copies.copy(planImport.id());
    }

    /// The reading of an import as it was first made, before anybody corrected it.
    ///
    /// @throws Problem when it was not read
    public Reading reading(PlanImport planImport) {
        return copies.reading(planImport.id());
    }

    /// Where the original lies.
    public Path original(PlanImport planImport) {
        return files.path(planImport.sha256());
    }

    PlanImport forChange(UUID id, Actor actor) {
        PlanImport found = imports.findForChange(id)
                .filter(p -> actor.may("plans.import", p.institution()))
                .orElseThrow(Problem::notFound);
        actor.require("plans.edit", found.institution());
        return found;
    }

    private PlanImport start(PlanImport begun, ReadAs as) {
        progress.begin(begun.id(), begun.attempt());
        jobs.scheduleIfNotExists(ImportJobs.job(begun.id(), begun.attempt(), as), clock.instant());
        return begun;
    }
}
