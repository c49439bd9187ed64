package org.besa.monitoring.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.besa.monitoring.Standing;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Page;
import org.besa.platform.web.PlanSection;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On the page of a plan: what was verified of its measures in the latest period, in one bar.
@Component
class ProgressOfPlan implements PlanSection {

    private final JsonRows rows;
    private final Templates templates;

    ProgressOfPlan(JsonRows rows, Templates templates) {
        this.rows = rows;
        this.templates = templates;
    }

    /// The reports of a plan in one period, by what was verified.
    ///
    /// @param missing how many have no verified status yet
    public record Counted(
            LocalizedText periodName,
            LocalDate ends,
            int asked,
            int missing,
            Map<Standing, Integer> byStanding) {

        public int of(Standing standing) {
            return byStanding.getOrDefault(standing, 0);
        }
    }

    private record Line(
            LocalizedText periodName,
            LocalDate ends,
            int asked,
            int missing,
            List<Count> counts) {

        record Count(Standing standing, int count) {}

        Counted counted() {
            Map<Standing, Integer> byStanding = new EnumMap<>(Standing.class);
            counts.forEach(count -> byStanding.put(count.standing(), count.count()));
            return new Counted(periodName, ends, asked, missing, byStanding);
        }
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Page page, UUID plan) {
        List<Counted> periods = rows
                .list(Line.class, """
                        select p.name as period_name, p.ends, sum(c.count)::int as asked,
                            coalesce(sum(c.count) filter (where c.standing is null), 0)::int as missing,
                            coalesce(jsonb_agg(jsonb_build_object('standing', c.standing, 'count', c.count))
                                filter (where c.standing is not null), '[]') as counts
                        from (select r.period, r.verified_standing as standing, count(*)::int as count
                            from monitoring.status_report r where r.plan = :plan
                            group by r.period, r.verified_standing) c
                        join monitoring.period p on p.id = c.period
                        group by p.id having count(c.standing) > 0
                        order by p.ends desc, p.id
                        """, Map.of("plan", plan))
                .stream()
                .map(Line::counted)
                .toList();
        return periods.isEmpty()
                ? output -> {}
                : templates.content(
                        "monitoring/progress_of_plan",
                        page,
                        Map.of("periods", periods, "standings", Arrays.asList(Standing.values())));
    }
}
