package org.besa.monitoring.reports;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.besa.monitoring.Period;
import org.besa.platform.data.JsonRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads recommendations and what became of them.
@Component
class RecommendationRows {

    private static final String SELECT =
            "select r.id, r.version, r.report, r.number, r.institution, r.text, r.due_on from monitoring.recommendation r ";

    private static final String LINES = """
            select r.id, r.number, %s as from, i.name as institution, r.text, r.due_on as due, s.standing as said,
                f.standing as found, coalesce(s.text, '{}') as answer
            from monitoring.recommendation r
            join monitoring.report o on o.id = r.report
            join monitoring.period p on p.id = o.period
            join directory.institution i on i.id = r.institution
            left join lateral (
                select a.standing, a.text from monitoring.recommendation_answer a
                where a.recommendation = r.id and a.voice = 'INSTITUTION' order by a.at desc, a.id desc limit 1) s on true
            left join lateral (
                select a.standing from monitoring.recommendation_answer a
                where a.recommendation = r.id and a.voice = 'SECRETARIAT' order by a.at desc, a.id desc limit 1) f on true
            """;

    private final JsonRows rows;

    RecommendationRows(JsonRows rows) {
        this.rows = rows;
    }

    /// All of a report, by number.
    List<Recommendation> list(UUID report) {
        return rows.list(
                Recommendation.class, SELECT + "where r.report = :report order by r.number", Map.of("report", report));
    }

    Optional<Recommendation> find(UUID id) {
        return rows.find(Recommendation.class, SELECT + "where r.id = :id", Map.of("id", id));
    }

    /// Those of approved reports that ask an institution, those that are due first.
    ///
    /// @param institutions null for all
    List<FollowedRecommendation> listFollowed(@Nullable List<UUID> institutions) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put(
                "institutions",
                institutions == null
                        ? null
                        : institutions.stream().map(UUID::toString).toArray(String[]::new));
        return rows.list(FollowedRecommendation.class, """
                select r.id, r.number, o.id as report, o.title as report_title, r.institution, r.text, r.due_on,
                    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'recommendation', a.recommendation,
                            'voice', a.voice, 'standing', a.standing, 'text', a.text, 'at', a.at,
                            'writer_name', a.writer_name) order by a.at desc, a.id desc), '[]')
                        from monitoring.recommendation_answer a where a.recommendation = r.id) as answers
                from monitoring.recommendation r
                join monitoring.report o on o.id = r.report
                where o.approved_at is not null
                    and (:institutions::text[] is null or r.institution = any(:institutions::uuid[]))
                order by r.due_on, o.id, r.number
                """, parameters);
    }

    /// All of a report as it prints them.
    List<ReportData.RecommendationLine> lines(UUID report) {
        return rows.list(
                ReportData.RecommendationLine.class,
                LINES.formatted("'{}'::jsonb") + "where r.report = :report order by r.number",
                Map.of("report", report));
    }

    /// Those of approved reports of earlier periods of the same plans that were not settled when a report was
    /// begun, the earliest first.
    List<ReportData.RecommendationLine> linesBefore(MonitoringReport report, Period period) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("kind", period.planKind());
        parameters.put("plan", period.plan());
        parameters.put("starts", period.starts());
        parameters.put("institution", report.institution());
        parameters.put("begun", Timestamp.from(report.createdAt()));
        return rows.list(ReportData.RecommendationLine.class, LINES.formatted("o.title") + """
                where o.approved_at is not null and p.ends < :starts::date and p.plan_kind is not distinct from :kind::text
                    and p.plan is not distinct from :plan::uuid
                    and (:institution::uuid is null or r.institution = :institution::uuid)
                    and not exists (select from monitoring.recommendation_answer a
                        where a.recommendation = r.id and a.voice = 'SECRETARIAT'
                            and a.standing in ('DONE', 'NOT_ACCEPTED') and a.at < :begun)
                order by p.ends, r.number
                """, parameters);
    }
}
