package org.besa.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.besa.monitoring.Progress;
import org.besa.monitoring.Verification;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What became of one measure.
///
/// @param code of the measure
/// @param said what stood in the report when it was verified
/// @param evidence what shows it; null when nothing does
/// @param first what stood in it before it was returned; null when it was not
/// @param overruled what the secretariat verified instead; null when it accepted what was said
record DemoReport(
        String code,
        DemoSaid said,
        @Nullable List<DemoEvidence> evidence,
        @Nullable DemoReturned first,
        @Nullable DemoOverruled overruled) {

    Verification verification() {
        return overruled == null
                ? new Verification.Accepted()
                : new Verification.Overruled(overruled.status(), overruled.percent(), overruled.reasons());
    }

    List<DemoEvidence> given() {
        return given(evidence);
    }

    /// A report that was returned and handed in again.
    record DemoReturned(DemoSaid said, LocalDate returnedOn, LocalizedText reasons, LocalDate againOn) {}

    /// Another status than the reported one.
    record DemoOverruled(String status, @Nullable Integer percent, LocalizedText reasons) {}

    /// A piece of evidence: a short text as a file.
    ///
    /// @param kind code of a kind of evidence
    /// @param speaksOf the day of which it speaks
    record DemoEvidence(String kind, LocalizedText title, LocalDate speaksOf, String text) {}

    /// What an institution says; what it does not say is left out.
    record DemoSaid(
            String status,
            @Nullable Integer percent,
            @Nullable List<LocalizedText> done,
            @Nullable List<DemoObstacle> obstacles,
            @Nullable LocalizedText correction,
            @Nullable LocalDate newDate,
            @Nullable List<DemoStepProgress> steps,
            @Nullable List<DemoValue> values,
            @Nullable List<Progress.Spending> spending) {

        Progress progress() {
            return new Progress(
                    status,
                    percent,
                    given(done),
                    given(obstacles).stream().map(DemoObstacle::obstacle).toList(),
                    given(correction),
                    newDate,
                    LocalizedText.EMPTY,
                    given(steps).stream().map(DemoStepProgress::step).toList(),
                    given(values).stream().map(DemoValue::value).toList(),
                    given(spending));
        }
    }

    /// An obstacle of the list, with or without words.
    record DemoObstacle(String code, @Nullable LocalizedText note) {

        private Progress.Obstacle obstacle() {
            return new Progress.Obstacle(code, given(note));
        }
    }

    /// Where an activity stands.
    record DemoStepProgress(int number, String status) {

        private Progress.StepProgress step() {
            return new Progress.StepProgress(number, status, LocalizedText.EMPTY);
        }
    }

    /// What was measured.
    record DemoValue(int number, BigDecimal measured) {

        private Progress.IndicatorValue value() {
            return new Progress.IndicatorValue(number, measured, LocalizedText.EMPTY);
        }
    }

    private static LocalizedText given(@Nullable LocalizedText text) {
        return text == null ? LocalizedText.EMPTY : text;
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
