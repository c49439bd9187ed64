package org.besa.plans.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.plans.imports.NameCorrection.MatchNames;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Units that a document names and the directory did not know, added to it from the import.
@Component
public class NewUnits {

    private static final int LONGEST_CODE = 60;

    private final Imports imports;
    private final Institutions institutions;
    private final Corrections corrections;

    NewUnits(Imports imports, Institutions institutions, Corrections corrections) {
        this.imports = imports;
        this.institutions = institutions;
        this.corrections = corrections;
    }

    /// Whether this person may add units to the import's institution.
    public boolean mayCreate(PlanImport planImport, Actor actor) {
        return actor.may("directory.units", planImport.institution());
    }

    /// Adds a unit to the import's institution and lets a name of the document stand for it.
    ///
    /// @param written the name as the document writes it, kept as an alias
    /// @throws Problem when the unit has no name
    @Transactional
    public Unit create(UUID id, String written, LocalizedText name, Actor actor) {
        PlanImport planImport = imports.forChange(id, actor);
        actor.require("directory.units", planImport.institution());
        if (name.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.unit-without-name");
        }
        List<String> aliases = name.byLanguage().containsValue(written) ? List.of() : List.of(written);
        String title = name.byLanguage().values().iterator().next();
        Unit unit = institutions.add(
                Unit.of(planImport.institution(), freeCode(planImport.institution(), title), name)
                        .alias(aliases),
                actor);
        corrections.correct(id, new MatchNames(Set.of(written), unit.institution(), unit.id()), actor);
        return unit;
    }

    private String freeCode(UUID institution, String title) {
        Set<String> taken =
                institutions.listUnits(institution).stream().map(Unit::code).collect(Collectors.toSet());
        String words = WorkingCopy.nameKey(title).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
        String code = words.isEmpty() ? "unit" : words.substring(0, Math.min(LONGEST_CODE, words.length()));
        String free = code;
        for (int n = 2; taken.contains(free); n++) {
            free = code + "-" + n;
        }
        return free;
    }
}
