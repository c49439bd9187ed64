package org.besa.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.cache.Remembering;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everything other modules may ask of or do to institutions and their units.
@Component
public class Institutions {

    private final InstitutionRepository institutions;
    private final UnitRepository units;
    private final AuditTrail audit;
    private final Supplier<Directory> directory;

    Institutions(InstitutionRepository institutions, UnitRepository units, AuditTrail audit, Remembering remembering) {
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

    public Optional<Institution> findByCode(String code) {
        return institutions.findByCode(code);
    }

    /// All institutions, by code.
    public List<Institution> listInstitutions() {
        return institutions.findAllByOrderByCode();
    }

    /// The units of an institution, by code.
    public List<Unit> listUnits(UUID institution) {
        return units.findByInstitutionOrderByCode(institution);
    }

    /// The whole directory as it stands now, for pages that name many institutions and units.
    public Directory directory() {
        return directory.get();
    }

    private Directory readDirectory() {
        return new Directory(
                institutions.findAllByOrderByCode().stream()
                        .collect(Collectors.toMap(Institution::id, Function.identity())),
                units.findAll().stream().collect(Collectors.toMap(Unit::id, Function.identity())));
    }

    /// Adds an institution to the directory.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException when the actor may not edit the directory
    @Transactional
    public Institution add(Institution institution, Actor actor) {
        actor.require("directory.edit", institution.id());
        Institution saved = institutions.save(institution);
        audit.note(
                actor,
                "directory.institution-added",
                new Subject("institution", saved.id(), saved.id(), saved.name()),
                Details.created(saved));
        return saved;
    }

    /// Adds a unit to its institution.
    ///
    /// @throws org.springframework.security.access.AccessDeniedException when the actor may not keep its units
    @Transactional
    public Unit add(Unit unit, Actor actor) {
        actor.require("directory.units", unit.institution());
        Unit saved = units.save(unit);
        audit.note(
                actor,
                "directory.unit-added",
                new Subject("unit", saved.id(), saved.institution(), saved.name()),
                Details.created(saved));
        return saved;
    }
}
