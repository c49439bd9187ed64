package org.besa.plans.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Visibility;
import org.besa.plans.comparison.MeasureComparison.Changed;
import org.besa.plans.comparison.MeasureField;
import org.besa.plans.comparison.PlanComparison;
import org.besa.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A form with one change changes one thing, though forms do not carry all that a plan has.
class CompletedFormTest {

    private final FrozenPlan whole = SamplePlans.full();
    private final PlanContent stands = whole.content();

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aFormThatNobodyChangedChangesNothing(FormLanguage language) throws Exception {
        assertEquals(stands, edited(language, text -> text).beside(stands));
    }

    @Test
    void anotherDeadlineInOneLanguageChangesThatDeadlineOnly() throws Exception {
        PlanContent read = edited(FormLanguage.EN, text -> text.replace(",December 2027,", ",March 2028,"))
                .beside(stands);

        Changed changed = onlyChange(read);
        assertEquals(java.util.Set.of(MeasureField.DEADLINE), changed.fields());
        assertEquals("March 2028", changed.after().deadline().words().in(Language.EN));
    }

    @Test
    void aTextThatWasChangedLosesTheTranslationThatNoLongerSaysTheSame() throws Exception {
        PlanContent read = edited(FormLanguage.EN, text -> text.replace("The first step", "Another step"))
                .beside(stands);

        var step = onlyChange(read).after().activities().getFirst().text();
        assertEquals("Another step", step.in(Language.EN));
        assertNull(step.byLanguage().get("sq"));
    }

    @Test
    void aStepBetweenOthersLeavesTheTranslationsOfTheOthers() throws Exception {
        PlanContent read = edited(
                        FormLanguage.EN,
                        text -> text.replace("2 · The second step", "2 · A new one\n3 · The second step"))
                .beside(stands);

        var steps = onlyChange(read).after().activities();
        assertEquals(3, steps.size());
        assertEquals("Hapi i dytë", steps.get(2).text().in(Language.SQ));
    }

    @Test
    void problemsThatThePublicMayNotReadStayWithTheirMeasures() throws Exception {
        PlanContent open = stands.withGroups(stands.groups().stream()
                .map(group -> group.withProblems(group.problems().stream()
                                .filter(problem -> problem.visibility() == Visibility.PUBLIC)
                                .toList())
                        .withMeasures(group.measures().stream()
                                .map(measure -> measure.answering(measure.problems().stream()
                                        .filter(key -> !key.equals("A.1.b") && !key.equals("A.1.c"))
                                        .toList()))
                                .toList()))
                .toList());

        assertEquals(stands, new ReadForm(with(open), FormLanguage.BOTH, "").beside(stands));
        PlanContent without = open.withGroups(open.groups().stream()
                .filter(group -> !group.code().equals("A.1"))
                .toList());
        assertEquals(
                List.of("B.a"),
                new ReadForm(with(without), FormLanguage.BOTH, "")
                        .beside(stands).groups().stream()
                                .flatMap(group -> group.problems().stream())
                                .map(ProblemText::key)
                                .toList());
    }

    @Test
    void aMeasureWhosePromiseWasDeletedIsKnownByItsNumber() {
        PlanContent nameless = stands.withGroups(stands.groups().stream()
                .map(group -> group.withMeasures(group.measures().stream()
                        .map(measure -> measure.as(null))
                        .toList()))
                .toList());

        assertEquals(stands, new ReadForm(with(nameless), FormLanguage.BOTH, "").beside(stands));
    }

    @Test
    void aCopiedRowIsANewMeasureAndTheFirstStaysThePromise() {
        PlanContent twice = stands.withGroups(stands.groups().stream()
                .map(group -> group.code().equals("B")
                        ? group.withMeasures(List.of(
                                group.measures().get(0),
                                group.measures().get(1).as(null).numbered("B.9"),
                                group.measures().get(1)))
                        : group)
                .toList());

        List<MeasureContent> read =
                new ReadForm(with(twice), FormLanguage.BOTH, "").beside(stands).measures();
        assertNull(read.get(2).promise());
        assertEquals(stands.measures().get(2), read.get(3));
    }

    private Changed onlyChange(PlanContent read) {
        PlanComparison comparison = PlanComparison.of(stands, read);
        assertEquals(stands.measures().size() - 1, comparison.summary().same());
        return (Changed) comparison.groups().stream()
                .flatMap(group -> group.differing().stream())
                .findFirst()
                .orElseThrow();
    }

    private FrozenPlan with(PlanContent content) {
        return new FrozenPlan(
                whole.format(),
                whole.plan(),
                whole.address(),
                whole.kind(),
                whole.vocabulary(),
                whole.institution(),
                whole.version(),
                whole.reason(),
                whole.act(),
                whole.approvedAt(),
                whole.previous(),
                whole.institutions(),
                whole.units(),
                whole.withheld(),
                content);
    }

    private ReadForm edited(FormLanguage language, UnaryOperator<String> edit) throws Exception {
        Written written = Written.write(whole, language, new CsvFile(), folder);
        Files.writeString(written.file(), edit.apply(Files.readString(written.file())));
        return written.form();
    }
}
