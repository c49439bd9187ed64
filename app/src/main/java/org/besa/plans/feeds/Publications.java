package org.besa.plans.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.platform.data.JsonRows;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.ChangeQuery;
import org.besa.platform.feeds.ChangeSource;
import org.besa.platform.feeds.FeedEntry;
import org.besa.platform.feeds.NewsSource;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Published versions as news, with what each changed in words.
@Component
class Publications implements NewsSource, ChangeSource {

    private static final String QUERY = """
            select n.id, n.slug, n.kind, n.institution, n.number, n.title, n.reason, n.published_at,
                t.measures, t.added, t.moved, t.dropped
            from (select v.id, p.slug, p.kind, p.institution, v.number, v.title, v.reason, v.published_at
                from plans.plan_version v join plans.plan p on p.id = v.plan
                where v.published_at is not null
                    and (:institution::uuid is null or p.institution = :institution)
                    and (:plan::uuid is null or p.id = :plan)
                    and (:slug::text is null or p.slug = :slug)
                    and (:since::text is null or v.published_at >= :since::timestamptz)
                    and (not :amendments or exists (select from plans.plan_version o
                        where o.plan = v.plan and o.published_at is not null and o.number < v.number))
                order by v.published_at desc, v.id limit :most::int) n
            cross join lateral plans.version_changes(n.id) t
            order by n.published_at desc, n.id
            """;

    private final JsonRows rows;
    private final Institutions institutions;
    private final Texts texts;

    Publications(JsonRows rows, Institutions institutions, Texts texts) {
        this.rows = rows;
        this.institutions = institutions;
        this.texts = texts;
    }

    /// A row of the query.
    record Publication(
            UUID id,
            String slug,
            String kind,
            UUID institution,
            int number,
            LocalizedText title,
            LocalizedText reason,
            Instant publishedAt,
            int measures,
            int added,
            int moved,
            int dropped) {}

    @Override
    public List<FeedEntry> latest(Wanted wanted) {
        return read(wanted.institution(), null, wanted.amendmentsOnly(), wanted.most());
    }

    /// A publication is no change of a single promise: what it did to that is told by itself.
    @Override
    public List<Change> list(ChangeQuery query) {
        if (query.promise() != null) {
            return List.of();
        }
        Directory directory = institutions.directory();
        Map<String, @Nullable Object> parameters = parameters(query.institution(), null, false, null);
        parameters.put("slug", query.plan());
        parameters.put("since", query.since() == null ? null : query.since().toString());
        return rows.list(Publication.class, QUERY, parameters).stream()
                .map(publication -> change(publication, entry(publication, directory)))
                .toList();
    }

    private static Change change(Publication publication, FeedEntry entry) {
        return new Change(
                entry.id(),
                "PUBLISHED",
                "going",
                entry.published(),
                entry.path(),
                entry.title(),
                entry.summary(),
                publication.slug(),
                publication.title(),
                null,
                publication.institution());
    }

    /// Those of one plan.
    List<FeedEntry> ofPlan(UUID plan, int most) {
        return read(null, plan, false, most);
    }

    private List<FeedEntry> read(@Nullable UUID institution, @Nullable UUID plan, boolean amendments, int most) {
        Directory directory = institutions.directory();
        return rows.list(Publication.class, QUERY, parameters(institution, plan, amendments, most)).stream()
                .map(publication -> entry(publication, directory))
                .toList();
    }

    private static Map<String, @Nullable Object> parameters(
            @Nullable UUID institution, @Nullable UUID plan, boolean amendments, @Nullable Integer most) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("institution", institution);
        parameters.put("plan", plan);
        parameters.put("amendments", amendments);
        parameters.put("most", most);
        parameters.put("slug", null);
        parameters.put("since", null);
        return parameters;
    }

    private FeedEntry entry(Publication publication, Directory directory) {
        return new FeedEntry(
                publication.id(),
                "/plans/" + publication.slug(),
                each(language -> texts.text(
                        language, "data.news.title", publication.title().in(language), publication.number())),
                each(language -> summary(publication, language)),
                directory
                        .findInstitution(publication.institution())
                        .map(Institution::name)
                        .orElse(LocalizedText.EMPTY),
                publication.kind(),
                publication.publishedAt());
    }

    private String summary(Publication publication, Language language) {
        if (publication.number() == 1) {
            return texts.text(language, "data.news.first", publication.measures());
        }
        List<String> changes = new ArrayList<>();
        add(changes, language, "data.news.moved", publication.moved());
        add(changes, language, "data.news.dropped", publication.dropped());
        add(changes, language, "data.news.added", publication.added());
        String what = changes.isEmpty()
                ? texts.text(language, "data.news.only-texts")
                : texts.text(language, "data.news.changes", String.join(", ", changes));
        return publication.reason().isEmpty()
                ? what
                : what + " "
                        + texts.text(
                                language,
                                "data.news.reason",
                                publication.reason().in(language));
    }

    private void add(List<String> changes, Language language, String key, int count) {
        if (count > 0) {
            changes.add(texts.text(language, key, count));
        }
    }

    private static LocalizedText each(Function<Language, String> text) {
        return LocalizedText.of(text.apply(Language.SQ), text.apply(Language.EN));
    }
}
