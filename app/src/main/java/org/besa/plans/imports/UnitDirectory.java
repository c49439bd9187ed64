package org.besa.plans.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Unit;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// The names that a document of one institution may use, and whom they stand for: its own units first, then
/// institutions.
public final class UnitDirectory {

    private final List<Target> targets;
    private final Map<String, Target> byName = new HashMap<>();

    /// Somebody who can answer for a measure.
    ///
    /// @param unit null when the institution as a whole is meant
    /// @param names every way in which it is written
    public record Target(UUID institution, @Nullable UUID unit, LocalizedText name, List<String> names) {

        /// Tells targets apart in forms.
        public String key() {
            return unit == null ? institution.toString() : institution + "/" + unit;
        }
    }

    UnitDirectory(List<Unit> ownUnits, List<Institution> institutions) {
        targets = new ArrayList<>();
        for (Unit unit : ownUnits) {
            Set<String> names = new LinkedHashSet<>(unit.name().byLanguage().values());
            names.addAll(unit.aliases());
            targets.add(new Target(unit.institution(), unit.id(), unit.name(), List.copyOf(names)));
        }
        for (Institution institution : institutions) {
            Set<String> names =
                    new LinkedHashSet<>(institution.name().byLanguage().values());
            names.addAll(institution.abbreviation().byLanguage().values());
            names.addAll(institution.aliases());
            targets.add(new Target(institution.id(), null, institution.name(), List.copyOf(names)));
        }
        for (Target target : targets) {
            target.names().forEach(name -> byName.putIfAbsent(WorkingCopy.nameKey(name), target));
        }
    }

    /// Everybody, the institution's own units first.
    public List<Target> targets() {
        return targets;
    }

    /// Every way in which anybody is written.
    List<String> names() {
        return targets.stream().flatMap(t -> t.names().stream()).distinct().toList();
    }

    /// Whom a name stands for beyond doubt: a name or alias, compared without case, accents and signs.
    public Optional<Target> exact(String name) {
        return Optional.ofNullable(byName.get(WorkingCopy.nameKey(name)));
    }

    /// The target of a form's key.
    public Optional<Target> find(String key) {
        return targets.stream().filter(t -> t.key().equals(key)).findFirst();
    }

    /// The target that a match means, if the directory still has it.
    public Optional<Target> find(NameMatch match) {
        return targets.stream()
                .filter(t -> t.institution().equals(match.institution()) && Objects.equals(t.unit(), match.unit()))
                .findFirst();
    }

    /// Whom a name may stand for, the likeliest first: the more words they share, the likelier.
    public List<Target> suggestions(String name) {
        Set<String> words = words(name);
        record Scored(Target target, double score) {}
        return targets.stream()
                .map(t -> new Scored(
                        t,
                        t.names().stream()
                                .mapToDouble(n -> likeness(words, words(n)))
                                .max()
                                .orElse(0)))
                .filter(s -> s.score() >= 0.5)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(5)
                .map(Scored::target)
                .toList();
    }

    /// Shared words over the words of the shorter and longer name (the coefficient of Dice).
    private static double likeness(Set<String> first, Set<String> second) {
        long shared = first.stream().filter(second::contains).count();
        return first.isEmpty() || second.isEmpty() ? 0 : 2.0 * shared / (first.size() + second.size());
    }

    private static Set<String> words(String name) {
        Set<String> words =
                new LinkedHashSet<>(List.of(WorkingCopy.nameKey(name).split(" ")));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    /// The copy with every name matched that is known beyond doubt.
    WorkingCopy matchAll(WorkingCopy copy) {
        Map<String, NameMatch> known = new HashMap<>();
        for (String name : copy.unitNames()) {
            exact(name).ifPresent(target -> {
                String key = WorkingCopy.nameKey(name);
                known.put(key, new NameMatch(key, 0, target.institution(), target.unit()));
            });
        }
        return copy.withNames(List.copyOf(known.values()));
    }
}
