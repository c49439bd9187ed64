package org.besa.monitoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.feeds.ChangeSource;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reporting periods that were opened or closed, as changes. They are no change of a single promise.
@Component
class PeriodChanges implements ChangeSource {

    private static final String QUERY = """
            select md5(p.id::text || told.kind)::uuid as id, told.kind, told.at, p.slug as period, p.name,
                coalesce(s.on_day, p.ends) as due, asked.reports, o.slug as plan, coalesce(t.title, '{}') as plan_title,
                o.institution
            from monitoring.period p
            cross join lateral (values ('PERIOD_OPENED', p.opened_at), ('PERIOD_CLOSED', p.closed_at)) told (kind, at)
            cross join lateral (
                select count(*)::int as reports from monitoring.status_report r join plans.plan a on a.id = r.plan
                where r.period = p.id and (:plan::text is null or a.slug = :plan)
                    and (:institution::uuid is null or r.institution = :institution::uuid)) asked
            left join monitoring.period_stage s on s.period = p.id and s.code = 'REPORTS_IN'
            left join plans.plan o on o.id = p.plan
            left join plans.plan_version t on t.id = o.published_version
            where told.at is not null and asked.reports > 0 and :promise::uuid is null
                and (:since::text is null or told.at >= :since::timestamptz)
            """;

    private final JsonRows rows;
    private final Texts texts;

    PeriodChanges(JsonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /// A row of the query.
    ///
    /// @param due the last day on which reports are in time
    /// @param reports how many were asked for, of those that the query is about
    /// @param plan null when all plans of a kind report
    record Turned(
            UUID id,
            String kind,
            Instant at,
            String period,
            LocalizedText name,
            LocalDate due,
            int reports,
            @Nullable String plan,
            LocalizedText planTitle,
            @Nullable UUID institution) {}

    @Override
    public List<Change> list(ChangeQuery query) {
        return rows.list(Turned.class, QUERY, query.parameters()).stream()
                .map(this::change)
                .toList();
    }

    private Change change(Turned turned) {
        return new Change(
                turned.id(),
                turned.kind(),
                "going",
                turned.at(),
                "/progress?of=" + turned.period(),
                turned.name(),
                LocalizedText.of(what(turned, Language.SQ), what(turned, Language.EN)),
                turned.plan(),
                turned.planTitle(),
                null,
                turned.institution());
    }

    private String what(Turned turned, Language language) {
        return texts.text(
                language,
                turned.kind().equals("PERIOD_OPENED") ? "change.period-opened" : "change.period-closed",
                turned.reports(),
                Dates.day(turned.due(), language));
    }
}
