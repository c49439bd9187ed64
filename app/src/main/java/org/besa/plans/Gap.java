package org.besa.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;

/// Something that a plan lacks before it can be reviewed.
///
/// @param code of the measure or group that lacks it; empty when it is the plan itself
/// @param blocks whether the kind of plan requires it
public record Gap(Missing missing, String code, boolean blocks) {

    /// What can be missing. What a kind of plan requires is data of the kind.
    public enum Missing {
        PERIOD,
        MEASURES,
        OWNER,
        DEADLINE,
        /// The deadline lies outside of the period of the plan.
        DEADLINE_IN_PERIOD,
        /// Nothing can be shown when it is done: neither a step nor an indicator.
        OUTPUT,
        ALBANIAN,
        /// Shown to readers as pending.
        ENGLISH
    }

    /// What a content lacks, in its order.
    public static List<Gap> listIn(PlanContent content, PlanKind kind) {
        return new Search(kind).through(content);
    }

    private static final class Search {

        private final PlanKind kind;
        private final List<Gap> gaps = new ArrayList<>();

        Search(PlanKind kind) {
            this.kind = kind;
        }

        List<Gap> through(PlanContent content) {
            note(content.periodStart() == null || content.periodEnd() == null, Missing.PERIOD, "");
            note(content.measures().isEmpty(), Missing.MEASURES, "");
            languages(content.title(), "");
            for (Group group : content.groups()) {
                languages(group.title(), group.code());
                group.measures().forEach(measure -> measure(measure, content));
            }
            return gaps;
        }

        private void measure(MeasureContent measure, PlanContent content) {
            languages(measure.title(), measure.code());
            note(
                    measure.owners().stream().noneMatch(owner -> owner.role() == Owner.Role.LEAD),
                    Missing.OWNER,
                    measure.code());
            note(measure.deadline().words().isEmpty(), Missing.DEADLINE, measure.code());
            LocalDate due = measure.deadline().end();
            note(due != null && isOutside(due, content), Missing.DEADLINE_IN_PERIOD, measure.code());
            note(measure.activities().isEmpty() && measure.indicators().isEmpty(), Missing.OUTPUT, measure.code());
        }

        private static boolean isOutside(LocalDate day, PlanContent content) {
            return (content.periodStart() != null && day.isBefore(content.periodStart()))
                    || (content.periodEnd() != null && day.isAfter(content.periodEnd()));
        }

        private void languages(LocalizedText text, String code) {
            note(text.find(Language.SQ).isEmpty(), Missing.ALBANIAN, code);
            note(text.find(Language.EN).isEmpty(), Missing.ENGLISH, code);
        }

        private void note(boolean isMissing, Missing missing, String code) {
            if (isMissing) {
                gaps.add(new Gap(missing, code, kind.requires(missing)));
            }
        }
    }
}
