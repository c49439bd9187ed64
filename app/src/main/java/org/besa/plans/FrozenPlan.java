package org.besa.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.directory.Directory;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Visibility;
import org.besa.plans.PlanVersion.Act;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// An approved version of a plan as one document that explains itself: what was approved, by which act, with the names
/// that institutions and units then had. As canonical JSON (RFC 8785) it is what the digest of a version proves.
///
/// @param format [#FORMAT]
/// @param address the part of the plan's address that is its own
/// @param kind code of the [PlanKind]
/// @param vocabulary since when the edition of the kind holds under which it was approved
/// @param institution whose plan it is, a key of `institutions`
/// @param version its number, from 1
/// @param reason why the version before was amended; empty for the first
/// @param act null when it was approved without one
/// @param previous the version before; null for the first
/// @param institutions those that the content names
/// @param units those that the content names
/// @param withheld how many problems of a group the public may not read, by the code of the group
public record FrozenPlan(
        String format,
        UUID plan,
        String address,
        String kind,
        LocalDate vocabulary,
        UUID institution,
        int version,
        LocalizedText reason,
        @Nullable Act act,
        Instant approvedAt,
        @Nullable Previous previous,
        SortedMap<UUID, Named> institutions,
        SortedMap<UUID, Named> units,
        SortedMap<String, Integer> withheld,
        PlanContent content) {

    /// Names the form of the document; another form gets another number.
    public static final String FORMAT = "besa-plan/1";

    /// The version before and its digest: versions are a chain.
    public record Previous(int version, String sha256) {}

    /// An institution or unit under the name it had.
    ///
    /// @param institution of a unit: the institution it belongs to; null for an institution
    public record Named(
            String code, LocalizedText name, @Nullable UUID institution) {}

    /// The document of a version that is being approved.
    static FrozenPlan of(
            Plan plan,
            PlanKind kind,
            PlanVersion version,
            Instant approvedAt,
            @Nullable Act act,
            @Nullable Previous previous,
            Directory directory,
            PlanContent content) {
        return new FrozenPlan(
                FORMAT,
                plan.id(),
                plan.slug(),
                kind.code(),
                kind.effectiveFrom(),
                plan.institution(),
                version.number(),
                version.reason(),
                act,
                approvedAt,
                previous,
                institutions(plan.institution(), directory, content),
                units(directory, content),
                new TreeMap<>(),
                content);
    }

    /// This document with another content, under the names that institutions and units have now.
    ///
    /// @param kindHere code of the kind that its plan has, whatever the document says
    public FrozenPlan saying(PlanContent other, String kindHere, Directory directory) {
        return new FrozenPlan(
                format,
                plan,
                address,
                kindHere,
                vocabulary,
                institution,
                version,
                reason,
                act,
                approvedAt,
                previous,
                institutions(institution, directory, other),
                units(directory, other),
                withheld,
                other);
    }

    /// This document as the public may read it: without internal and restricted problems, but with their number.
    public FrozenPlan forThePublic() {
        SortedMap<String, Integer> hidden = new TreeMap<>();
        Set<String> hiddenKeys = new HashSet<>();
        for (PlanContent.Group group : content.groups()) {
            List<ProblemText> ofGroup = group.problems().stream()
                    .filter(problem -> problem.visibility() != Visibility.PUBLIC)
                    .toList();
            if (!ofGroup.isEmpty()) {
                hidden.put(group.code(), ofGroup.size());
                ofGroup.forEach(problem -> hiddenKeys.add(problem.key()));
            }
        }
        return hidden.isEmpty() ? this : without(hiddenKeys, hidden);
    }

    /// Whether something in it is kept from the public.
    boolean withholds() {
        return !withheld.isEmpty();
    }

    private FrozenPlan without(Set<String> keys, SortedMap<String, Integer> hidden) {
        PlanContent open = content.withGroups(content.groups().stream()
                .map(group -> group.withProblems(group.problems().stream()
                                .filter(problem -> !keys.contains(problem.key()))
                                .toList())
                        .withMeasures(group.measures().stream()
                                .map(measure -> measure.answering(measure.problems().stream()
                                        .filter(key -> !keys.contains(key))
                                        .toList()))
                                .toList()))
                .toList());
        return new FrozenPlan(
                format,
                plan,
                address,
                kind,
                vocabulary,
                institution,
                version,
                reason,
                act,
                approvedAt,
                previous,
                institutions,
                units,
                hidden,
                open);
    }

    private static SortedMap<UUID, Named> institutions(UUID owner, Directory directory, PlanContent content) {
        Map<UUID, Named> named = new LinkedHashMap<>();
        Stream.concat(Stream.of(owner), owners(content).map(Owner::institution))
                .forEach(id -> directory
                        .findInstitution(id)
                        .ifPresent(found -> named.put(found.id(), new Named(found.code(), found.name(), null))));
        return new TreeMap<>(named);
    }

    private static SortedMap<UUID, Named> units(Directory directory, PlanContent content) {
        Map<UUID, Named> named = new LinkedHashMap<>();
        owners(content)
                .map(Owner::unit)
                .forEach(id -> directory
                        .findUnit(id)
                        .ifPresent(found ->
                                named.put(found.id(), new Named(found.code(), found.name(), found.institution()))));
        return new TreeMap<>(named);
    }

    private static Stream<Owner> owners(PlanContent content) {
        return content.measures().stream()
                .flatMap(measure -> Stream.concat(
                        measure.owners().stream(),
                        measure.activities().stream().flatMap(step -> step.owners().stream())));
    }
}
