package org.besa.plans.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.feeds.ChangeSource;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Deadlines that a publication moved or took away, and promises that it dropped, as changes.
@Component
class DeadlineChanges implements ChangeSource {

    /// Only plans are looked into of which a later version than the first was published in the time asked for.
    private static final String QUERY = """
            with amended as (
                select v.plan, p.slug, t.title from plans.plan_version v
                join plans.plan p on p.id = v.plan
                join plans.plan_version t on t.id = p.published_version
                where v.published_at is not null and (:plan::text is null or p.slug = :plan)
                group by v.plan, p.slug, t.title
                having count(*) > 1 and (:since::text is null or max(v.published_at) >= :since::timestamptz)),
            told as (
                select a.slug as plan, a.title as plan_title, m.promise, m.slug, m.code, m.title, v.id as version, v.number,
                    v.published_at, m.deadline_end as due, lag(m.deadline_end) over said as due_before,
                    row_number() over said as nth,
                    plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start, m.deadline_end,
                        m.deadline_precision, m.deadline_recurrence) as deadline,
                    lag(plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start, m.deadline_end,
                        m.deadline_precision, m.deadline_recurrence)) over said as before
                from amended a
                join plans.plan_version v on v.plan = a.plan and v.published_at is not null
                join plans.measure m on m.plan_version = v.id
                where :promise::uuid is null or m.promise = :promise::uuid
                window said as (partition by m.promise order by v.number))
            select md5(t.promise::text || t.version::text)::uuid as id, t.plan, t.plan_title, t.promise,
                last.slug, t.code, t.title,
                case when t.due is null then 'NO_LONGER_DUE' when t.due_before is null then 'NOW_DUE'
                    when t.due > t.due_before then 'LATER' else 'EARLIER' end as kind,
                t.before, t.deadline, t.number, t.published_at as at, c.accountable as institution
            from told t
            join plans.promise_course c on c.promise = t.promise
            join plans.measure last on last.id = c.last_measure
            where t.nth > 1 and t.due is distinct from t.due_before
                and (:since::text is null or t.published_at >= :since::timestamptz)
                and (:institution::uuid is null or c.accountable = :institution::uuid)
            union all
            select md5(t.promise::text || c.dropped_in::text)::uuid, t.plan, t.plan_title, t.promise, t.slug, t.code, t.title,
                'DROPPED', t.deadline, t.deadline, d.number, d.published_at, c.accountable
            from plans.promise_course c
            join plans.plan_version d on d.id = c.dropped_in
            join told t on t.promise = c.promise and t.version = (select plan_version from plans.measure where id = c.last_measure)
            where (:since::text is null or d.published_at >= :since::timestamptz)
                and (:institution::uuid is null or c.accountable = :institution::uuid)
            """;

    private final JsonRows rows;
    private final Texts texts;

    DeadlineChanges(JsonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /// A row of the query.
    ///
    /// @param before the deadline of the version before; that of the last version for a promise that was dropped
    /// @param number of the version that changed it
    record Moved(
            UUID id,
            String plan,
            LocalizedText planTitle,
            UUID promise,
            String slug,
            String code,
            LocalizedText title,
            String kind,
            DeadlineLine before,
            DeadlineLine deadline,
            int number,
            Instant at,
            @Nullable UUID institution) {}

    @Override
    public List<Change> list(ChangeQuery query) {
        return rows.list(Moved.class, QUERY, query.parameters()).stream()
                .map(this::change)
                .toList();
    }

    private Change change(Moved moved) {
        return new Change(
                moved.id(),
                moved.kind(),
                moved.kind().equals("EARLIER") || moved.kind().equals("NOW_DUE") ? "going" : "late",
                moved.at(),
                "/plans/" + moved.plan() + "/measures/" + moved.slug(),
                LocalizedText.of(title(moved, Language.SQ), title(moved, Language.EN)),
                LocalizedText.of(what(moved, Language.SQ), what(moved, Language.EN)),
                moved.plan(),
                moved.planTitle(),
                moved.promise(),
                moved.institution());
    }

    private static String title(Moved moved, Language language) {
        return moved.code() + " " + moved.title().in(language);
    }

    private String what(Moved moved, Language language) {
        return texts.text(
                language,
                moved.kind().equals("DROPPED") ? "change.dropped" : "change.moved",
                words(moved.before(), language),
                words(moved.deadline(), language),
                moved.number());
    }

    private String words(DeadlineLine deadline, Language language) {
        String words = PlanWords.deadline(texts, language, deadline).in(language);
        return words.isEmpty() ? texts.text(language, "change.no-deadline") : words;
    }
}
