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
public record Gap(Missing missing, Part part, String code, boolean blocks) {

    /// What lacks it.
    public enum Part {
        PLAN,
        GROUP,
        MEASURE
    }

    /// What can be missing. What a kind of plan requires is data of the kind.
    public enum Missing {
        PERIOD("periodStart"),
        MEASURES(""),
        OWNER("owners"),
        DEADLINE("deadline"),
        /// The deadline lies outside of the period of the plan.
        DEADLINE_IN_PERIOD("deadline"),
        /// Nothing can be shown when it is done: neither a step nor an indicator.
        OUTPUT("activities"),
        ALBANIAN("title.sq"),
        /// Shown to readers as pending.
        ENGLISH("title.en");

        private final String field;

        Missing(String field) {
            this.field = field;
        }

        /// The part of a plan, group or measure in which it would be written.
        public String field() {
            return field;
        }
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
            note(content.periodStart() == null || content.periodEnd() == null, Missing.PERIOD, Part.PLAN, "");
            note(content.measures().isEmpty(), Missing.MEASURES, Part.PLAN, "");
            languages(content.title(), Part.PLAN, "");
            for (Group group : content.groups()) {
                languages(group.title(), Part.GROUP, group.code());
                group.measures().forEach(measure -> measure(measure, content));
            }
            return gaps;
        }

        private void measure(MeasureContent measure, PlanContent content) {
            languages(measure.title(), Part.MEASURE, measure.code());
            note(
                    measure.owners().stream().noneMatch(owner -> owner.role() == Owner.Role.LEAD),
                    Missing.OWNER,
                    Part.MEASURE,
                    measure.code());
            note(measure.deadline().words().isEmpty(), Missing.DEADLINE, Part.MEASURE, measure.code());
            LocalDate due = measure.deadline().end();
            note(due != null && isOutside(due, content), Missing.DEADLINE_IN_PERIOD, Part.MEASURE, measure.code());
            note(
                    measure.activities().isEmpty() && measure.indicators().isEmpty(),
                    Missing.OUTPUT,
                    Part.MEASURE,
                    measure.code());
        }

        private static boolean isOutside(LocalDate day, PlanContent content) {
            return (content.periodStart() != null && day.isBefore(content.periodStart()))
                    || (content.periodEnd() != null && day.isAfter(content.periodEnd()));
        }

        private void languages(LocalizedText text, Part part, String code) {
            note(text.find(Language.SQ).isEmpty(), Missing.ALBANIAN, part, code);
            note(text.find(Language.EN).isEmpty(), Missing.ENGLISH, part, code);
        }

        private void note(boolean isMissing, Missing missing, Part part, String code) {
            if (isMissing) {
                gaps.add(new Gap(missing, part, code, kind.requires(missing)));
            }
        }
    }
}
