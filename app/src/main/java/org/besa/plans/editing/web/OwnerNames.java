package org.besa.plans.editing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.imports.UnitDirectory;
import org.besa.plans.imports.UnitDirectory.Target;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// Whom the names in a form stand for. A name that nobody changed stands for whom it stood for; any other for whom the
/// directory calls so.
final class OwnerNames {

    private final UnitDirectory directory;
    private final Map<LocalizedText, Owner> known = new HashMap<>();

    /// @param shown what the form was filled with; null for a new measure
    OwnerNames(UnitDirectory directory, @Nullable MeasureContent shown) {
        this.directory = directory;
        if (shown != null) {
            Stream.concat(shown.owners().stream(), shown.activities().stream().flatMap(step -> step.owners().stream()))
                    .filter(owner -> owner.institution() != null)
                    .forEach(owner -> known.putIfAbsent(owner.name(), owner));
        }
    }

    Owner owner(Owner.Role role, LocalizedText name) {
        Owner same = known.get(name);
        if (same != null) {
            return new Owner(role, same.institution(), same.unit(), name);
        }
        return find(name)
                .map(target -> new Owner(role, target.institution(), target.unit(), filled(name, target)))
                .orElseGet(() -> new Owner(role, null, null, name));
    }

    /// What was left blank is said as the directory says it.
    private static LocalizedText filled(LocalizedText name, Target target) {
        LocalizedText filled = name;
        for (Language language : Language.values()) {
            if (name.find(language).isEmpty()) {
                filled = filled.with(language, target.name().find(language).orElse(""));
            }
        }
        return filled;
    }

    /// Whom the directory knows under a name.
    Optional<LocalizedText> found(LocalizedText name) {
        Owner same = known.get(name);
        Optional<Target> target = same == null
                ? find(name)
                : directory.targets().stream()
                        .filter(one ->
                                one.institution().equals(same.institution()) && Objects.equals(one.unit(), same.unit()))
                        .findFirst();
        return target.map(Target::name);
    }

    private Optional<Target> find(LocalizedText name) {
        return name.byLanguage().values().stream()
                .map(directory::exact)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The names to choose from, the institution's own units first.
    List<String> proposals(Language language) {
        return directory.targets().stream()
                .map(target -> target.name().in(language))
                .distinct()
                .toList();
    }
}
