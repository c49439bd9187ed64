package org.besa.directory.stakeholders;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Changes;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.jspecify.annotations.Nullable;
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
        return actor.may(PERMISSION, Place.SYSTEM) ? stakeholders.findAllByOrderByName() : List.of();
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
                subject(saved),
                details(before, saved));
        return saved;
    }

    /// Deletes one; the trail keeps that it was done, not who it was.
    @Transactional
    public void remove(Stakeholder stakeholder, Actor actor) {
        require(actor);
        stakeholders.delete(stakeholder);
        audit.note(actor, "directory.stakeholder-removed", subject(stakeholder), Details.NONE);
    }

    /// What they said of themselves can be reduced later; of those who withdrew only that they did is told.
    private static Details details(@Nullable Stakeholder before, Stakeholder saved) {
        if (saved.withdrawnOn() != null) {
            return Details.facts(Map.of("withdrawnOn", saved.withdrawnOn().toString()));
        }
        Map<String, Object> said = new LinkedHashMap<>();
        Changes.between(before, saved)
                .fields()
                .forEach((field, change) -> said.put(field, Arrays.asList(change.before(), change.after())));
        return Details.NONE.of(saved.id(), said);
    }

    private static Subject subject(Stakeholder stakeholder) {
        return new Subject("stakeholder", stakeholder.id(), null, LocalizedText.EMPTY);
    }

    private static void require(Actor actor) {
        actor.require(PERMISSION, Place.SYSTEM);
    }
}
