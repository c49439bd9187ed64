package org.besa.monitoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.monitoring.StatusScheme;
import org.besa.monitoring.StatusSchemes;
import org.besa.monitoring.Verdict;
import org.besa.platform.data.JsonRows;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.feeds.ChangeSource;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What was verified, verified anew, or sent back, as changes.
@Component
class StatusChanges implements ChangeSource {

    private static final String RETURNED = "RETURNED";

    private static final String QUERY = """
            select d.id, d.at, d.decision, d.status, d.percent, d.before, p.name as period_name, p.scheme_from,
                o.slug as plan, t.title as plan_title, r.promise, r.institution, pr.slug, m.code, m.title
            from (
                select v.*, (select b.status from monitoring.verdict b
                        where b.status_report = v.status_report and b.status is not null and (b.at, b.id) < (v.at, v.id)
                        order by b.at desc, b.id desc limit 1) as before
                from monitoring.verdict v where :since::text is null or v.at >= :since::timestamptz) d
            join monitoring.status_report r on r.id = d.status_report
            join monitoring.period p on p.id = r.period
            join plans.plan o on o.id = r.plan
            join plans.plan_version t on t.id = o.published_version
            join plans.measure m on m.id = r.measure
            join plans.promise pr on pr.id = r.promise
            where (:plan::text is null or o.slug = :plan) and (:promise::uuid is null or r.promise = :promise::uuid)
                and (:institution::uuid is null or r.institution = :institution::uuid)
            """;

    private final JsonRows rows;
    private final StatusSchemes schemes;
    private final Texts texts;

    StatusChanges(JsonRows rows, StatusSchemes schemes, Texts texts) {
        this.rows = rows;
        this.schemes = schemes;
        this.texts = texts;
    }

    /// A row of the query.
    ///
    /// @param status null when the report was sent back
    /// @param before the status that was verified before; null when none was
    record Judged(
            UUID id,
            Instant at,
            Verdict.Decision decision,
            @Nullable String status,
            @Nullable Integer percent,
            @Nullable String before,
            LocalizedText periodName,
            LocalDate schemeFrom,
            String plan,
            LocalizedText planTitle,
            UUID promise,
            UUID institution,
            String slug,
            String code,
            LocalizedText title) {}

    @Override
    public List<Change> list(ChangeQuery query) {
        return rows.list(Judged.class, QUERY, query.parameters()).stream()
                .map(this::change)
                .toList();
    }

    private Change change(Judged judged) {
        StatusScheme scheme = schemes.edition(judged.schemeFrom());
        return new Change(
                judged.id(),
                judged.status() == null ? RETURNED : judged.before() == null ? "VERIFIED" : "VERIFIED_ANEW",
                judged.status() == null
                        ? "going"
                        : scheme.status(judged.status()).standing().shape(),
                judged.at(),
                "/plans/" + judged.plan() + "/measures/" + judged.slug(),
                LocalizedText.of(title(judged, Language.SQ), title(judged, Language.EN)),
                LocalizedText.of(what(judged, scheme, Language.SQ), what(judged, scheme, Language.EN)),
                judged.plan(),
                judged.planTitle(),
                judged.promise(),
                judged.institution());
    }

    private static String title(Judged judged, Language language) {
        return judged.code() + " " + judged.title().in(language);
    }

    private String what(Judged judged, StatusScheme scheme, Language language) {
        String period = judged.periodName().in(language);
        if (judged.status() == null) {
            return texts.text(language, "change.returned", period);
        }
        String status = name(scheme, judged.status(), language);
        if (judged.percent() != null) {
            status = texts.text(language, "change.percent", status, judged.percent());
        }
        if (judged.before() != null) {
            return texts.text(
                    language, "change.verified-anew", period, status, name(scheme, judged.before(), language));
        }
        return judged.decision() == Verdict.Decision.UNREPORTED
                ? texts.text(language, "change.unreported", period, status)
                : texts.text(language, "change.verified", period, status);
    }

    private static String name(StatusScheme scheme, String status, Language language) {
        return scheme.status(status).name().in(language);
    }
}
