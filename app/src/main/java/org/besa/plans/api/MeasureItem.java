package org.besa.plans.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.besa.plans.DeadlineStatus;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.deadline.Deadline;
import org.besa.plans.opendata.MeasureRow;
import org.besa.platform.api.ApiLinks;

/// A measure for programs.
///
/// @param state where it stands on `asOf`: late, soon, later, ongoing, undated, done or cancelled
/// @param content everything that the plan says of it: steps, owners, indicators, budget
record MeasureItem(
        @JsonUnwrapped MeasureRow measure,
        String state,
        LocalDate asOf,
        MeasureContent content,
        Map<String, String> links) {

    static MeasureItem of(MeasureRow measure, MeasureContent content, LocalDate today) {
        return new MeasureItem(
                measure, state(measure, today), today, content, links(measure).all());
    }

    static String state(MeasureRow measure, LocalDate today) {
        if (measure.settled() != null) {
            return measure.settled();
        }
        Deadline.Kind kind = Deadline.Kind.valueOf(measure.deadlineKind().toUpperCase(Locale.ROOT));
        return DeadlineStatus.of(kind, measure.deadlineEnd(), null, today)
                .state()
                .name()
                .toLowerCase(Locale.ROOT);
    }

    static ApiLinks links(MeasureRow measure) {
        return ApiLinks.self("/api/v1/measures/" + measure.id())
                .pages(measure.path())
                .to("plan", PlanItem.PATH + measure.plan())
                .to("institution", "/api/v1/institutions/" + measure.institution());
    }
}
