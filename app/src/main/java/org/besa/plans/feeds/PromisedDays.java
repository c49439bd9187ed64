package org.besa.plans.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.Settlement;
import org.besa.plans.deadline.Deadline.Precision;
import org.besa.platform.data.JsonRows;
import org.besa.platform.feeds.DeadlineEntry;
import org.besa.platform.feeds.DeadlineSource;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The days by which promises are due, with those of promises that were dropped, kept or given up. What is due at no
/// known day (ongoing,
/// recurring, after an event) is in no calendar.
@Component
class PromisedDays implements DeadlineSource {

    private static final String QUERY = """
            select c.promise as id, p.slug as plan_slug, l.slug, l.code, l.title, v.title as plan_title,
                l.deadline_raw as words, l.deadline_end as day, l.deadline_precision as precision,
                coalesce(d.number, v.number) - fv.number + coalesce(s.changes, 0) as sequence, fv.published_at,
                greatest(coalesce(d.published_at, v.published_at), s.changed_at) as modified_at,
                c.dropped_in is not null as dropped, d.act_number as act,
                case when s.how is not null then jsonb_build_object('how', s.how, 'on', s.on_day) end as settled
            from plans.promise_course c
            join plans.plan p on p.id = c.plan
            join plans.measure f on f.id = c.first_measure
            join plans.plan_version fv on fv.id = f.plan_version
            join plans.measure l on l.id = c.last_measure
            join plans.plan_version v on v.id = l.plan_version
            left join plans.plan_version d on d.id = c.dropped_in
            left join plans.settlement s on s.promise = c.promise
            where l.deadline_end is not null and l.deadline_kind in ('POINT', 'RANGE')
                and (:plan::uuid is null or p.id = :plan) and (:slug::text is null or l.slug = :slug)
                and (:institution::uuid is null or c.accountable = :institution)
            order by l.deadline_end, p.slug, c.promise
            """;

    private final JsonRows rows;
    private final Texts texts;

    PromisedDays(JsonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /// A row of the query.
    record PromisedDay(
            UUID id,
            String planSlug,
            String slug,
            String code,
            LocalizedText title,
            LocalizedText planTitle,
            LocalizedText words,
            LocalDate day,
            @Nullable Precision precision,
            int sequence,
            Instant publishedAt,
            Instant modifiedAt,
            boolean dropped,
            @Nullable String act,
            @Nullable Settlement settled) {

        boolean isCancelled() {
            return dropped || (settled != null && settled.how() == Settlement.How.CANCELLED);
        }
    }

    @Override
    public List<DeadlineEntry> deadlines(@Nullable UUID institution) {
        return read(institution, null, null);
    }

    /// Those of one plan.
    List<DeadlineEntry> ofPlan(UUID plan) {
        return read(null, plan, null);
    }

    /// The one of one promise; none when it has no day.
    List<DeadlineEntry> ofMeasure(UUID plan, String slug) {
        return read(null, plan, slug);
    }

    private List<DeadlineEntry> read(@Nullable UUID institution, @Nullable UUID plan, @Nullable String slug) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("institution", institution);
        parameters.put("plan", plan);
        parameters.put("slug", slug);
        return rows.list(PromisedDay.class, QUERY, parameters).stream()
                .map(this::entry)
                .toList();
    }

    private DeadlineEntry entry(PromisedDay promised) {
        return new DeadlineEntry(
                promised.id(),
                "/plans/" + promised.planSlug() + "/measures/" + promised.slug(),
                LocalizedText.of(title(promised, Language.SQ), title(promised, Language.EN)),
                promised.day(),
                LocalizedText.of(description(promised, Language.SQ), description(promised, Language.EN)),
                promised.sequence(),
                promised.publishedAt(),
                promised.modifiedAt(),
                promised.isCancelled());
    }

    private static String title(PromisedDay promised, Language language) {
        return promised.code() + " " + promised.title().in(language);
    }

    private String description(PromisedDay promised, Language language) {
        String text = promised.planTitle().in(language);
        if (!promised.words().isEmpty()) {
            text += "\n"
                    + texts.text(
                            language, "data.calendar.words", promised.words().in(language));
        }
        if (promised.precision() != null && promised.precision() != Precision.DAY) {
            text += "\n" + texts.text(language, "data.calendar.last-day");
        }
        if (promised.dropped()) {
            text += "\n"
                    + (promised.act() == null
                            ? texts.text(language, "data.calendar.dropped")
                            : texts.text(language, "data.calendar.dropped-by", promised.act()));
        }
        if (promised.settled() != null) {
            text += "\n"
                    + texts.text(
                            language,
                            "data.calendar." + promised.settled().how().name().toLowerCase(Locale.ROOT),
                            Dates.day(promised.settled().on(), language));
        }
        return text;
    }
}
