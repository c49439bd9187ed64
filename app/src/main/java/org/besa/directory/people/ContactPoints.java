package org.besa.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.cache.Remembering;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contact points of institutions and who holds them.
@Component
public class ContactPoints {

    private static final String PERMISSION = "directory.contacts";

    private final ContactPointRepository points;
    private final ContactHolderRepository holders;
    private final JsonRows rows;
    private final AuditTrail audit;
    private final Clock clock;
    private final Supplier<List<PublicContact>> contacts;

    ContactPoints(
            ContactPointRepository points,
            ContactHolderRepository holders,
            JsonRows rows,
            AuditTrail audit,
            Clock clock,
            Remembering remembering) {
        this.points = points;
        this.holders = holders;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
        this.contacts = remembering.remember(this::readPublic);
    }

    /// What the public sees of an institution's contact points, in the order of their kinds.
    public List<PublicContact> listPublic(UUID institution) {
        return listPublic().stream()
                .filter(contact -> contact.institution().equals(institution))
                .toList();
    }

    /// What the public sees of all of them.
    public List<PublicContact> listPublic() {
        return contacts.get();
    }

    private List<PublicContact> readPublic() {
        return rows.list(PublicContact.class, """
                select c.id, c.institution, k.code as kind, k.name, c.email, c.phone,
                    (select p.name from directory.contact_holder h join directory.person p on p.id = h.person
                        where h.contact_point = c.id and h.active_from <= :today
                            and (h.active_to is null or h.active_to >= :today)
                        order by h.active_from desc, h.id desc limit 1) as holder,
                    (select h.active_from from directory.contact_holder h
                        where h.contact_point = c.id and h.active_from <= :today
                            and (h.active_to is null or h.active_to >= :today)
                        order by h.active_from desc, h.id desc limit 1) as held_since,
                    coalesce((select max(h.active_to) + 1 from directory.contact_holder h
                        where h.contact_point = c.id and h.active_to < :today), c.active_from) as vacant_since
                from directory.contact_point c
                join directory.contact_kind k on k.code = c.kind
                join directory.institution i on i.id = c.institution
                where (c.active_from is null or c.active_from <= :today)
                    and (c.active_to is null or c.active_to >= :today)
                order by i.code, k.place, k.code
                """, Map.of("today", LocalDate.now(clock)));
    }

    /// The contact points of an institution; none when this person does not keep them.
    public List<ContactPoint> list(UUID institution, Actor actor) {
        return actor.may(PERMISSION, institution) ? points.findByInstitution(institution) : List.of();
    }

    /// Everybody who holds or held a contact point, the latest first; none when this person does not keep it.
    public List<ContactHolder> listHolders(UUID point, Actor actor) {
        return points.findById(point)
                .filter(found -> actor.may(PERMISSION, found.institution()))
                .map(found -> holders.findByContactPointOrderByActiveFromDesc(point))
                .orElse(List.of());
    }

    /// The contact point of an id.
    public Optional<ContactPoint> findPoint(UUID id) {
        return points.findById(id);
    }

    /// Adds or changes a contact point.
    ///
    /// @throws Problem when the institution has one of this kind already
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    @Transactional
    public ContactPoint save(ContactPoint point, Actor actor) {
        actor.require(PERMISSION, point.institution());
        ContactPoint before = points.findById(point.id()).orElse(null);
        if (points.findByInstitution(point.institution()).stream()
                .anyMatch(other ->
                        other.kind().equals(point.kind()) && !other.id().equals(point.id()))) {
            throw new Problem(Problem.Kind.CONFLICT, "directory.fault.contact-twice");
        }
        ContactPoint saved = points.save(point);
        audit.note(
                actor,
                before == null ? "directory.contact-point-added" : "directory.contact-point-changed",
                subject(saved),
                Details.changed(before, saved));
        return saved;
    }

    /// Notes who holds a contact point, or that somebody no longer does.
    ///
    /// @throws Problem when somebody else holds it in that time
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    @Transactional
    public ContactHolder save(ContactHolder holder, Actor actor) {
        ContactPoint point = points.findById(holder.contactPoint()).orElseThrow(Problem::notFound);
        actor.require(PERMISSION, point.institution());
        if (isHeldBesides(holder)) {
            throw new Problem(Problem.Kind.CONFLICT, "directory.fault.held-already");
        }
        ContactHolder before = holders.findById(holder.id()).orElse(null);
        ContactHolder saved = holders.save(holder);
        audit.note(
                actor,
                before == null ? "directory.contact-held" : "directory.contact-holder-changed",
                subject(saved, point),
                Details.changed(before, saved));
        return saved;
    }

    /// Whether somebody else holds the contact point on a day on which this one would.
    public boolean isHeldBesides(ContactHolder holder) {
        return holders.findByContactPointOrderByActiveFromDesc(holder.contactPoint()).stream()
                .filter(other -> !other.id().equals(holder.id()))
                .anyMatch(other -> other.holdsOn(holder.activeFrom()) || holder.holdsOn(other.activeFrom()));
    }

    /// Deletes a contact point that nobody ever held.
    ///
    /// @throws Problem when somebody did: then it can end
    @Transactional
    public void remove(ContactPoint point, Actor actor) {
        actor.require(PERMISSION, point.institution());
        try {
            points.delete(point);
        } catch (DataIntegrityViolationException e) {
            throw new Problem(Problem.Kind.CONFLICT, "directory.problem.contact-held");
        }
        audit.note(actor, "directory.contact-point-removed", subject(point), Details.removed(point));
    }

    /// Deletes who was entered by mistake.
    @Transactional
    public void remove(ContactHolder holder, Actor actor) {
        ContactPoint point = points.findById(holder.contactPoint()).orElseThrow(Problem::notFound);
        actor.require(PERMISSION, point.institution());
        holders.delete(holder);
        audit.note(actor, "directory.contact-holder-removed", subject(holder, point), Details.removed(holder));
    }

    private static Subject subject(ContactPoint point) {
        return new Subject("contact-point", point.id(), point.institution(), LocalizedText.in("en", point.kind()));
    }

    private static Subject subject(ContactHolder holder, ContactPoint point) {
        return new Subject("contact-holder", holder.id(), point.institution(), LocalizedText.in("en", point.kind()));
    }
}
