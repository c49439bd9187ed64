package org.besa.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.cache.Remembering;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything other modules may ask of or do to institutions and their units. Entries that turned out to be others
/// are in no list.
@Component
public class Institutions {

    private final InstitutionRepository institutions;
    private final UnitRepository units;
    private final List<Belongings> belongings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Supplier<Directory> directory;

    Institutions(
            InstitutionRepository institutions,
            UnitRepository units,
            List<Belongings> belongings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Remembering remembering) {
        this.events = events;
        this.belongings = belongings;
        this.institutions = institutions;
        this.units = units;
        this.audit = audit;
        this.directory = remembering.remember(this::readDirectory);
    }

    /// The institution of an id.
    ///
    /// @throws Problem when there is none
    public Institution institution(UUID id) {
        return institutions.findById(id).orElseThrow(Problem::notFound);
    }

    /// The institution of a code; of the code of a duplicate the one that it turned out to be.
    public Optional<Institution> findByCode(String code) {
        return institutions
                .findByCode(code)
                .flatMap(found ->
                        found.mergedInto() == null ? Optional.of(found) : institutions.findById(found.mergedInto()));
    }

    /// All institutions, by code.
    public List<Institution> listInstitutions() {
        return institutions.findByMergedIntoIsNullOrderByCode();
    }

    /// The units of an institution, by code.
    public List<Unit> listUnits(UUID institution) {
        return units.findByInstitutionAndMergedIntoIsNullOrderByCode(institution);
    }

    /// The unit of an id.
    ///
    /// @throws Problem when there is none
    public Unit unit(UUID id) {
        return units.findById(id).orElseThrow(Problem::notFound);
    }

    /// The whole directory as it stands now, for pages that name many institutions and units.
    public Directory directory() {
        return directory.get();
    }

    private Directory readDirectory() {
        Stream<Map.Entry<UUID, UUID>> merged = Stream.concat(
                institutions.findByMergedIntoIsNotNull().stream().map(i -> Map.entry(i.id(), i.mergedInto())),
                units.findByMergedIntoIsNotNull().stream().map(u -> Map.entry(u.id(), u.mergedInto())));
        return new Directory(
                listInstitutions().stream().collect(Collectors.toMap(Institution::id, Function.identity())),
                units.findByMergedIntoIsNull().stream().collect(Collectors.toMap(Unit::id, Function.identity())),
                merged.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Adds an institution to the directory.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException when the actor may not edit the directory
    /// @throws Problem when it cannot be so
    @Transactional
    public Institution add(Institution institution, Actor actor) {
        actor.require("directory.edit", institution.id());
        return save(null, institution, "directory.institution-added", actor);
    }

    /// Changes an institution.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    /// @throws Problem when it cannot be so
    @Transactional
    public Institution change(Institution institution, Actor actor) {
        actor.require("directory.edit", institution.id());
        return save(institution(institution.id()), institution, "directory.institution-changed", actor);
    }

    private Institution save(@Nullable Institution before, Institution institution, String act, Actor actor) {
        Rules.refuse(faults(institution));
        Institution saved = institutions.save(institution);
        audit.note(actor, act, subject(saved), Details.changed(before, saved));
        if (before != null) {
            tellEnd(saved.id(), null, before.activeTo(), saved.activeTo(), actor);
        }
        return saved;
    }

    /// Adds a unit to its institution.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException when the actor may not keep its units
    /// @throws Problem when it cannot be so
    @Transactional
    public Unit add(Unit unit, Actor actor) {
        actor.require("directory.units", unit.institution());
        return save(null, unit, "directory.unit-added", actor);
    }

    /// Changes a unit: what it is called, where it stands, until when.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has changed it
    /// @throws Problem when it cannot be so
    @Transactional
    public Unit change(Unit unit, Actor actor) {
        Unit before = unit(unit.id());
        actor.require("directory.units", before.institution());
        actor.require("directory.units", unit.institution());
        return save(before, unit, "directory.unit-changed", actor);
    }

    private Unit save(@Nullable Unit before, Unit unit, String act, Actor actor) {
        Rules.refuse(faults(unit));
        Unit saved = units.save(unit);
        audit.note(actor, act, subject(saved), Details.changed(before, saved));
        if (before != null) {
            tellEnd(saved.institution(), saved.id(), before.activeTo(), saved.activeTo(), actor);
        }
        return saved;
    }

    private void tellEnd(
            UUID institution, @Nullable UUID unit, @Nullable LocalDate before, @Nullable LocalDate now, Actor actor) {
        if (now != null && !now.equals(before)) {
            events.publishEvent(new EntryEnded(institution, unit, now, actor));
        }
    }

    /// Deletes a unit that nothing has named yet.
    ///
    /// @throws Problem when something names it: then it can end
    @Transactional
    public void remove(Unit unit, Actor actor) {
        actor.require("directory.units", unit.institution());
        try {
            units.delete(unit);
        } catch (DataIntegrityViolationException e) {
            throw new Problem(Problem.Kind.CONFLICT, "directory.problem.unit-named");
        }
        audit.note(actor, "directory.unit-removed", subject(unit), Details.removed(unit));
    }

    static Subject subject(Institution institution) {
        return new Subject("institution", institution.id(), institution.id(), institution.name());
    }

    static Subject subject(Unit unit) {
        return new Subject("unit", unit.id(), unit.institution(), unit.name());
    }

    /// What is wrong with an institution as somebody wants it: keys of messages by the name of the field.
    public Map<String, String> faults(Institution wanted) {
        Map<String, String> faults = Rules.faults(wanted, directory(), institutions.findByCode(wanted.code()));
        if (wanted.activeTo() != null && endsWithoutHandingOver(wanted.id())) {
            faults.put("activeTo", "directory.fault.has-promises");
        }
        return faults;
    }

    private boolean endsWithoutHandingOver(UUID institution) {
        boolean stands = institutions
                .findById(institution)
                .filter(before -> before.activeTo() == null)
                .isPresent();
        return stands
                && belongings.stream()
                        .anyMatch(module -> !module.belongings(institution).isEmpty());
    }

    /// What is wrong with a unit as somebody wants it: keys of messages by the name of the field.
    public Map<String, String> faults(Unit wanted) {
        return Rules.faults(wanted, directory(), units.findByInstitution(wanted.institution()));
    }
}
