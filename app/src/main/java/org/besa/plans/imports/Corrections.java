package org.besa.plans.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.editing.JournalEntry;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Corrections of working copies: each is kept in a journal with what stood before, and can be taken back.
@Component
public class Corrections {

    private final Imports imports;
    private final ImportRepository repository;
    private final Copies copies;
    private final Journal journal;
    private final UnitDirectories directories;
    private final AuditTrail audit;

    Corrections(
            Imports imports,
            ImportRepository repository,
            Copies copies,
            Journal journal,
            UnitDirectories directories,
            AuditTrail audit) {
        this.imports = imports;
        this.repository = repository;
        this.copies = copies;
        this.journal = journal;
        this.directories = directories;
        this.audit = audit;
    }

    /// Corrects the working copy of an import. A correction that changes nothing leaves no trace.
    ///
    /// @throws Problem when the import was saved as a plan already, the piece has changed meanwhile, or a name
    /// would stand for somebody whom this person may not name
    @Transactional
    public WorkingCopy correct(UUID planImport, Correction correction, Actor actor) {
        PlanImport open = open(planImport, actor);
        if (correction instanceof NameCorrection names) {
            directories.requireKnown(names.matches(), open.institution(), actor);
        }
        WorkingCopy before = imports.copy(open);
        WorkingCopy after = correction.applyTo(before, actor.name());
        Changes changes = Changes.between(before, after);
        if (changes.isEmpty()) {
            return before;
        }
        String about = correction.about(after);
        UUID edit = journal.note(planImport, correction.code(), about, changes, actor);
        keep(open, after);
        audit.note(
                actor,
                "plans.import-corrected",
                open.subject(),
                Details.facts(Map.of("edit", edit, "act", correction.code(), "about", about)));
        return after;
    }

    /// Takes a correction back.
    ///
    /// @throws Problem when it was taken back already or a later one changed the same piece
    @Transactional
    public WorkingCopy undo(UUID planImport, UUID edit, Actor actor) {
        PlanImport open = open(planImport, actor);
        WorkingCopy after = journal.standing(planImport, edit).takenBack(imports.copy(open));
        journal.undone(edit, actor);
        keep(open, after);
        audit.note(actor, "plans.import-correction-undone", open.subject(), Details.facts(Map.of("edit", edit)));
        return after;
    }

    /// The journal of an import, the latest entry first.
    public List<JournalEntry> listEdits(PlanImport planImport) {
        return journal.list(planImport.id());
    }

    /// The latest correction that stands.
    public Optional<JournalEntry> findLatest(PlanImport planImport) {
        return listEdits(planImport).stream().filter(e -> !e.isUndone()).findFirst();
    }

    private PlanImport open(UUID planImport, Actor actor) {
        PlanImport found = imports.forChange(planImport, actor);
        if (found.isSaved()) {
            throw new Problem(Problem.Kind.CONFLICT, "desk.problem.saved-already");
        }
        return found;
    }

    private void keep(PlanImport planImport, WorkingCopy copy) {
        copies.save(planImport.id(), copy);
        repository.save(planImport.copied(copy));
    }
}
