package org.besa.directory.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of institutions and their positions. Nobody reads or writes those of an institution whose contacts they
/// do not keep.
@Component("peopleOfInstitutions")
public class People {

    private static final String PERMISSION = "directory.contacts";

    private final PersonRepository people;
    private final PositionRepository positions;
    private final AuditTrail audit;

    People(PersonRepository people, PositionRepository positions, AuditTrail audit) {
        this.people = people;
        this.positions = positions;
        this.audit = audit;
    }

    /// The people of an institution, by name; none when this person does not keep its contacts.
    public List<Person> listPeople(UUID institution, Actor actor) {
        return actor.may(PERMISSION, institution) ? people.findByInstitutionOrderByName(institution) : List.of();
    }

    /// The positions in an institution, the latest first; none when this person does not keep its contacts.
    public List<Position> listPositions(UUID institution, Actor actor) {
        return actor.may(PERMISSION, institution)
                ? positions.findByInstitutionOrderByActiveFromDesc(institution)
                : List.of();
    }

    /// Whether somebody else of the same institution has the same name.
    public boolean isNameShared(Person person) {
        return people.findByInstitutionOrderByName(person.institution()).stream()
                .anyMatch(other ->
                        other.name().equals(person.name()) && !other.id().equals(person.id()));
    }

    /// The person of an id, for whom it is known that they may be named.
    public Optional<Person> findPerson(UUID id) {
        return people.findById(id);
    }

    /// Adds somebody or changes the name.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    @Transactional
    public Person save(Person person, Actor actor) {
        Person before = people.findById(person.id()).orElse(null);
        requireBoth(before == null ? null : before.institution(), person.institution(), actor);
        Person saved = people.save(person);
        audit.note(
                actor,
                before == null ? "directory.person-added" : "directory.person-changed",
                subject(saved),
                Details.NONE.of(
                        saved.id(), Map.of("before", before == null ? "" : before.name(), "name", saved.name())));
        return saved;
    }

    /// Adds or changes a position.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    @Transactional
    public Position save(Position position, Actor actor) {
        Position before = positions.findById(position.id()).orElse(null);
        requireBoth(before == null ? null : before.institution(), position.institution(), actor);
        Position saved = positions.save(position);
        audit.note(
                actor,
                before == null ? "directory.position-added" : "directory.position-changed",
                subject(saved),
                Details.changed(before, saved));
        return saved;
    }

    private static void requireBoth(@Nullable UUID before, UUID now, Actor actor) {
        actor.require(PERMISSION, now);
        if (before != null) {
            actor.require(PERMISSION, before);
        }
    }

    /// Deletes somebody whom nothing names.
    ///
    /// @throws Problem when a contact point, a position or a body names them
    @Transactional
    public void remove(Person person, Actor actor) {
        actor.require(PERMISSION, person.institution());
        try {
            people.delete(person);
        } catch (DataIntegrityViolationException e) {
            throw new Problem(Problem.Kind.CONFLICT, "directory.problem.person-named");
        }
        // the name goes with the entry: the trail keeps that it was deleted, not who it was
        audit.note(actor, "directory.person-removed", subject(person), Details.NONE);
    }

    /// Deletes a position that was entered by mistake.
    @Transactional
    public void remove(Position position, Actor actor) {
        actor.require(PERMISSION, position.institution());
        positions.delete(position);
        audit.note(actor, "directory.position-removed", subject(position), Details.removed(position));
    }

    private static Subject subject(Person person) {
        return new Subject("person", person.id(), person.institution(), LocalizedText.EMPTY);
    }

    private static Subject subject(Position position) {
        return new Subject("position", position.id(), position.institution(), position.title());
    }
}
