package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Unit;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.Step;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/// Who answers for the measures of a form, as the directory here knows them. A form may come from another Besa, or from
/// before an institution was renamed: an institution is known by its id or code, a unit by its id. Who is not known
/// stays as a name.
///
/// A unit of another institution is named only where the plan names it already or by who keeps that institution's
/// units, as everywhere in an import.
final class FormOwnersHere {

    private final FrozenPlan form;
    private final Directory directory;
    private final UUID institution;
    private final Actor actor;
    private final Set<UUID> namedBefore = new HashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    /// @param institution whose plan it is to be
    /// @param stands what the plan says here; null when there is none
    FormOwnersHere(FrozenPlan form, Directory directory, UUID institution, @Nullable PlanContent stands, Actor actor) {
        this.form = form;
        this.directory = directory;
        this.institution = institution;
        this.actor = actor;
        if (stands != null) {
            stands.measures().stream()
                    .flatMap(FormOwnersHere::owners)
                    .map(Owner::unit)
                    .filter(Objects::nonNull)
                    .forEach(namedBefore::add);
        }
    }

    private static Stream<Owner> owners(MeasureContent measure) {
        return Stream.concat(
                measure.owners().stream(), measure.activities().stream().flatMap(step -> step.owners().stream()));
    }

    /// The names for whom the directory has nobody.
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /// The content with owners of this directory.
    PlanContent in(PlanContent content) {
        return content.withGroups(content.groups().stream()
                .map(group -> group.withMeasures(
                        group.measures().stream().map(this::measure).toList()))
                .toList());
    }

    private MeasureContent measure(MeasureContent measure) {
        List<Step> steps = new ArrayList<>();
        for (Step step : measure.activities()) {
            steps.add(new Step(step.text(), step.start(), step.deadline(), step.deliverable(), owners(step.owners())));
        }
        return measure.ownedBy(owners(measure.owners()), steps);
    }

    private List<Owner> owners(List<Owner> owners) {
        return owners.stream().map(this::owner).toList();
    }

    private Owner owner(Owner owner) {
        if (owner.institution() == null && owner.unit() == null) {
            return owner;
        }
        Unit unit = directory.findUnit(owner.unit()).filter(this::isNamed).orElse(null);
        UUID known = unit == null ? institution(owner.institution()) : unit.institution();
        LocalizedText name = owner.name().isEmpty() ? formerName(owner) : owner.name();
        if (known == null || (owner.unit() != null && unit == null)) {
            unknown.add(name.isEmpty() ? "–" : name.byLanguage().firstEntry().getValue());
        }
        return new Owner(owner.role(), known, unit == null ? null : unit.id(), name);
    }

    private boolean isNamed(Unit unit) {
        return unit.institution().equals(institution)
                || namedBefore.contains(unit.id())
                || actor.may("directory.units", unit.institution());
    }

    private @Nullable UUID institution(@Nullable UUID id) {
        FrozenPlan.Named named = id == null ? null : form.institutions().get(id);
        return directory
                .findInstitution(id)
                .or(() -> named == null ? Optional.empty() : directory.findInstitution(named.code()))
                .map(Institution::id)
                .orElse(null);
    }

    private LocalizedText formerName(Owner owner) {
        FrozenPlan.Named unit = owner.unit() == null ? null : form.units().get(owner.unit());
        FrozenPlan.Named whole =
                owner.institution() == null ? null : form.institutions().get(owner.institution());
        return unit != null ? unit.name() : whole != null ? whole.name() : LocalizedText.EMPTY;
    }
}
