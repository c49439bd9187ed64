package org.besa.directory.bodies;

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
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bodies and who sits in them. Whoever keeps the bodies of an institution writes those of which it is the
/// secretariat.
@Component
public class Bodies {

    private static final String PERMISSION = "directory.bodies";

    private final BodyRepository bodies;
    private final BodyMemberRepository members;
    private final JsonRows rows;
    private final AuditTrail audit;
    private final Supplier<List<PublicSeat>> seats;

    Bodies(
            BodyRepository bodies,
            BodyMemberRepository members,
            JsonRows rows,
            AuditTrail audit,
            Remembering remembering) {
        this.bodies = bodies;
        this.members = members;
        this.rows = rows;
        this.audit = audit;
        this.seats = remembering.remember(this::readSeats);
    }

    /// All bodies, by code.
    public List<Body> listBodies() {
        return bodies.findAllByOrderByCode();
    }

    /// The body of an address.
    public Optional<Body> findByCode(String code) {
        return bodies.findByCode(code);
    }

    /// The body of an id.
    public Optional<Body> find(UUID id) {
        return bodies.findById(id);
    }

    /// Everybody who sits or sat in a body, the latest first.
    public List<BodyMember> listMembers(UUID body) {
        return members.findByBodyOrderByActiveFromDesc(body);
    }

    /// All seats as the public sees them: the chair first, then by the first day.
    public List<PublicSeat> listPublicSeats() {
        return seats.get();
    }

    private List<PublicSeat> readSeats() {
        return rows.list(PublicSeat.class, """
                select m.body, m.role, m.institution, p.name as person, m.seat, m.active_from, m.active_to
                from directory.body_member m
                join directory.body b on b.id = m.body
                left join directory.person p on p.id = m.person
                left join directory.institution i on i.id = m.institution
                order by b.code, array_position(array['CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER'], m.role),
                    m.active_from, i.code, m.id
                """, Map.of());
    }

    /// Adds or changes a body.
    ///
    /// @throws Problem when another one has its code
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    @Transactional
    public Body save(Body body, Actor actor) {
        Body before = bodies.findById(body.id()).orElse(null);
        actor.require(PERMISSION, body.place());
        if (before != null) {
            actor.require(PERMISSION, before.place());
        }
        if (bodies.findByCode(body.code())
                .filter(other -> !other.id().equals(body.id()))
                .isPresent()) {
            throw new Problem(Problem.Kind.INVALID, "directory.fault.code-taken");
        }
        Body saved = bodies.save(body);
        audit.note(
                actor,
                before == null ? "directory.body-added" : "directory.body-changed",
                subject(saved),
                Details.changed(before, saved));
        return saved;
    }

    /// Notes who is chosen, or when a term ends.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    @Transactional
    public BodyMember save(BodyMember member, Actor actor) {
        Body body = required(member, actor);
        BodyMember before = members.findById(member.id()).orElse(null);
        BodyMember saved = members.save(member);
        audit.note(
                actor,
                before == null ? "directory.seat-taken" : "directory.seat-changed",
                subject(saved, body),
                Details.changed(before, saved));
        return saved;
    }

    /// Deletes a seat that was entered by mistake.
    @Transactional
    public void remove(BodyMember member, Actor actor) {
        Body body = required(member, actor);
        members.delete(member);
        audit.note(actor, "directory.seat-removed", subject(member, body), Details.removed(member));
    }

    private Body required(BodyMember member, Actor actor) {
        Body body = bodies.findById(member.body()).orElseThrow(Problem::notFound);
        actor.require(PERMISSION, body.place());
        return body;
    }

    private static Subject subject(Body body) {
        return new Subject("body", body.id(), body.secretariat(), body.name());
    }

    private static Subject subject(BodyMember member, Body body) {
        return new Subject("body-member", member.id(), body.secretariat(), body.name());
    }
}
