package org.besa.plans.web;

import java.util.List;
import java.util.function.Function;
import org.besa.plans.comparison.GroupComparison;
import org.besa.plans.comparison.GroupField;
import org.besa.plans.comparison.MeasureComparison.Changed;
import org.besa.plans.comparison.MeasureField;
import org.besa.plans.comparison.PlanField;
import org.besa.platform.i18n.Language;
import org.besa.platform.record.TextDiff;

/// The words of two frozen plans, field beside field. Where only the other language of a text was changed, that
/// language is shown.
public final class ComparisonTexts {

    private final FieldTexts before;
    private final FieldTexts after;
    private final FieldTexts beforeOther;
    private final FieldTexts afterOther;

    ComparisonTexts(FieldTexts before, FieldTexts after, FieldTexts beforeOther, FieldTexts afterOther) {
        this.before = before;
        this.after = after;
        this.beforeOther = beforeOther;
        this.afterOther = afterOther;
    }

    /// A field of two versions.
    ///
    /// @param language of the words
    public record Pair(Language language, List<String> before, List<String> after) {

        /// The words of both, with what left and what came.
        public List<TextDiff.Piece> pieces() {
            return TextDiff.of(String.join("\n", before), String.join("\n", after));
        }
    }

    /// A field of the plan itself.
    public Pair of(PlanField field) {
        return pair(texts -> texts.of(field), texts -> texts.of(field));
    }

    /// A field of a group that is in both versions.
    public Pair of(GroupField field, GroupComparison groups) {
        return pair(
                texts -> groups.before() == null ? List.of() : texts.of(field, groups.before()),
                texts -> groups.after() == null ? List.of() : texts.of(field, groups.after()));
    }

    /// A field of a measure.
    public Pair of(MeasureField field, Changed change) {
        return pair(texts -> texts.of(field, change.before()), texts -> texts.of(field, change.after()));
    }

    private Pair pair(Function<FieldTexts, List<String>> old, Function<FieldTexts, List<String>> now) {
        Pair shown = new Pair(before.language(), old.apply(before), now.apply(after));
        return shown.before().equals(shown.after())
                ? new Pair(beforeOther.language(), old.apply(beforeOther), now.apply(afterOther))
                : shown;
    }
}
