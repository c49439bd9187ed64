package org.besa.plans.web;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.DeadlineStatus.State;
import org.besa.plans.web.PlanText.GroupLine;

/// A top group in the contents of a plan.
///
/// @param promises how many stand in it and in the groups below it
/// @param late how many of them are late
public record ContentsLine(GroupLine group, int promises, int late) {

    /// The contents of a whole plan, in reading order.
    static List<ContentsLine> of(List<PlanGroupView> groups, PlanWords words) {
        List<ContentsLine> lines = new ArrayList<>();
        for (PlanGroupView view : groups) {
            if (view.depth() == 0) {
                lines.add(new ContentsLine(view.group(), 0, 0));
            }
            lines.add(lines.removeLast().with(view.promises(), words));
        }
        return lines;
    }

    private ContentsLine with(List<PromiseLine> more, PlanWords words) {
        long moreLate = more.stream()
                .filter(promise -> promise.deadline().on(words.today()).state() == State.LATE)
                .count();
        return new ContentsLine(group, promises + more.size(), late + (int) moreLate);
    }
}
