package org.besa.plans.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanKind;
import org.besa.plans.PlanVersion.Act;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.record.CanonicalJson;
import org.besa.testing.FullPlan;

/// Frozen plans for the tests of this package.
final class SamplePlans {

    static final UUID MINISTRY = new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0001L);
    static final UUID UNIT = new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0002L);

    static final PlanKind KIND = new PlanKind(
            "strategy-action-plan",
            LocalDate.of(2015, 1, 1),
            LocalizedText.of("Plan veprimi i strategjisë", "Strategy action plan"),
            List.of(level("qëllimi i politikës", "policy goal"), level("objektivi specifik", "specific objective")),
            level("problemi", "problem"),
            level("masa", "measure"),
            level("aktivitet", "activity"),
            LocalizedText.of("treguesi i rezultatit", "outcome indicator"),
            List.of(),
            List.of());

    private SamplePlans() {}

    private static PlanKind.Level level(String sq, String en) {
        return new PlanKind.Level(LocalizedText.of(sq, en), LocalizedText.of(sq, en));
    }

    /// The plan with every feature, its measures with promises.
    static FrozenPlan full() {
        return of(FullPlan.content(MINISTRY, UNIT));
    }

    /// A plan of this content, with all that a version can have.
    static FrozenPlan of(PlanContent content) {
        TreeMap<UUID, FrozenPlan.Named> institutions = new TreeMap<>();
        institutions.put(
                MINISTRY,
                new FrozenPlan.Named(
                        "ministria-prove", LocalizedText.of("Ministria e Provës", "Trial Ministry"), null));
        TreeMap<UUID, FrozenPlan.Named> units = new TreeMap<>();
        units.put(UNIT, new FrozenPlan.Named("njesia-1", LocalizedText.of("Njësia e parë", "First unit"), MINISTRY));
        TreeMap<String, Integer> withheld = new TreeMap<>();
        withheld.put("A.1", 2);
        return new FrozenPlan(
                FrozenPlan.FORMAT,
                new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0003L),
                "plani-i-plote",
                KIND.code(),
                LocalDate.of(2015, 1, 1),
                MINISTRY,
                2,
                LocalizedText.of("Ligji u vonua", "The law came late"),
                new Act(
                        "12",
                        LocalDate.of(2026, 10, 1),
                        LocalizedText.of("Ministri", "The Minister"),
                        "ab".repeat(32),
                        "urdhri.pdf"),
                Instant.parse("2026-10-02T08:30:00Z"),
                new FrozenPlan.Previous(1, "cd".repeat(32)),
                institutions,
                units,
                withheld,
                promised(content));
    }

    private static PlanContent promised(PlanContent content) {
        long[] number = {0};
        return content.withGroups(content.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .map(measure -> measure.as(new UUID(0x0192_0000_0000_7000L, ++number[0])))
                        .toList()))
                .toList());
    }

    /// The full plan with every text changed.
    static FrozenPlan withTexts(UnaryOperator<String> change) {
        return Written.copy(full(), LocalizedText.class, text -> {
            java.util.SequencedMap<String, String> changed = new java.util.LinkedHashMap<>();
            text.byLanguage().forEach((language, written) -> changed.put(language, change.apply(written)));
            return new LocalizedText(changed);
        });
    }

    static String sha256(FrozenPlan plan) {
        return CanonicalJson.sha256(CanonicalJson.write(plan));
    }
}
