package org.besa.access;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Acting for another: chosen for a session, so that it is never done without meaning to.
@Component
public class Deputies {

    private final Actors actors;
    private final AuditTrail audit;

    Deputies(Actors actors, AuditTrail audit) {
        this.actors = actors;
        this.audit = audit;
    }

    /// For whom somebody may act today.
    public List<Actor.Represented> listRepresented(Actor actor) {
        return actors.listRepresented(actor.account());
    }

    /// Lets everything that is done in a session be done for another, until it is ended.
    ///
    /// @throws Problem when the person is not their deputy today
    @Transactional
    public Actor.Represented begin(UUID represented, HttpSession session, Actor actor) {
        Actor acting = actors.find(actor.account(), represented).orElseThrow(Problem::notFound);
        session.setAttribute(FreshActorFilter.REPRESENTED, represented);
        return note(acting, "access.acting-begun");
    }

    @Transactional
    public void end(HttpSession session, Actor actor) {
        if (actor.represented() != null) {
            session.removeAttribute(FreshActorFilter.REPRESENTED);
            note(actor, "access.acting-ended");
        }
    }

    /// Where they act for the other, so that it is in the trail of that institution.
    private static @Nullable UUID institution(Actor actor) {
        for (Grant grant : actor.grants()) {
            switch (grant.scope()) {
                case Scope.OfInstitution(UUID institution) -> {
                    return institution;
                }
                case Scope.OfUnit unit -> {
                    return unit.institution();
                }
                default -> {}
            }
        }
        return null;
    }

    private Actor.Represented note(Actor actor, String act) {
        Actor.Represented other = Objects.requireNonNull(actor.represented());
        audit.note(
                actor,
                act,
                new Subject("account", other.account(), institution(actor), LocalizedText.EMPTY),
                Details.NONE.of(other.account(), Map.of("name", other.name())));
        return other;
    }
}
