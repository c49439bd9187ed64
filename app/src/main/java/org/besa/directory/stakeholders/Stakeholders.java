package org.besa.directory.stakeholders;

import java.util.List;
import java.util.Map;
import org.besa.directory.Differences;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.security.Actor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stakeholders, for those who may know them.
@Component
public class Stakeholders {

    private static final String PERMISSION = "directory.stakeholders";

    private final StakeholderRepository stakeholders;
    private final AuditTrail audit;

    Stakeholders(StakeholderRepository stakeholders, AuditTrail audit) {
        this.stakeholders = stakeholders;
        this.audit = audit;
    }

    /// All of them, by name; none for who may not know them.
    public List<Stakeholder> list(Actor actor) {
        return actor.may(PERMISSION) ? stakeholders.findAllByOrderByName() : List.of();
    }

    /// Adds or changes one. Whoever has withdrawn their consent is kept by name, without the ways to reach them.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    @Transactional
    public Stakeholder save(Stakeholder stakeholder, Actor actor) {
        require(actor);
        Stakeholder before = stakeholders.findById(stakeholder.id()).orElse(null);
        Stakeholder saved =
                stakeholders.save(stakeholder.withdrawnOn() == null ? stakeholder : stakeholder.forgotten());
        audit.note(
                actor,
                before == null ? "directory.stakeholder-added" : "directory.stakeholder-changed",
                saved.id(),
                stakeholder.withdrawnOn() == null
                        ? Differences.between(before, saved)
                        : Map.of("withdrawnOn", stakeholder.withdrawnOn().toString()));
        return saved;
    }

    /// Deletes one; the trail keeps that it was done, not who it was.
    @Transactional
    public void remove(Stakeholder stakeholder, Actor actor) {
        require(actor);
        stakeholders.delete(stakeholder);
        audit.note(actor, "directory.stakeholder-removed", stakeholder.id(), Map.of());
    }

    private static void require(Actor actor) {
        if (!actor.may(PERMISSION)) {
            throw new AccessDeniedException(actor.name() + " may not " + PERMISSION);
        }
    }
}
