package org.besa.portal.web;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.platform.feeds.AtomFeed;
import org.besa.platform.feeds.CalendarFile;
import org.besa.platform.feeds.DeadlineEntry;
import org.besa.platform.feeds.DeadlineSource;
import org.besa.platform.feeds.Feed;
import org.besa.platform.feeds.FeedEntry;
import org.besa.platform.feeds.NewsSource;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The feeds and calendars of everything and of an institution, made of what modules have to tell.
@Controller
class FeedsController {

    private static final String PUBLICATIONS = "/publications.atom";
    private static final String AMENDMENTS = "/amendments.atom";
    private static final String DEADLINES = "/deadlines.ics";

    private final List<NewsSource> news;
    private final List<DeadlineSource> deadlines;
    private final Institutions institutions;
    private final AtomFeed atom;
    private final Texts texts;

    FeedsController(
            List<NewsSource> news,
            List<DeadlineSource> deadlines,
            Institutions institutions,
            AtomFeed atom,
            Texts texts) {
        this.news = news;
        this.deadlines = deadlines;
        this.institutions = institutions;
        this.atom = atom;
        this.texts = texts;
    }

    @Bean
    static PublicPaths feedPaths() {
        return PublicPaths.of(PUBLICATIONS, AMENDMENTS, DEADLINES);
    }

    @GetMapping(PUBLICATIONS)
    ResponseEntity<byte[]> publications(Language language) {
        return atom.answer(
                new Feed(PUBLICATIONS, "/plans", texts.inAll("data.feed.publications"), latest(null, false)), language);
    }

    @GetMapping(AMENDMENTS)
    ResponseEntity<byte[]> amendments(Language language) {
        return atom.answer(
                new Feed(AMENDMENTS, "/plans", texts.inAll("data.feed.amendments"), latest(null, true)), language);
    }

    @GetMapping("/institutions/{code}.atom")
    ResponseEntity<byte[]> ofInstitution(@PathVariable String code, Language language) {
        Institution institution = institution(code);
        return atom.answer(
                new Feed(
                        "/institutions/" + code + ".atom",
                        "/institutions/" + code,
                        named("data.feed.of", institution),
                        latest(institution.id(), false)),
                language);
    }

    @GetMapping(DEADLINES)
    ResponseEntity<byte[]> deadlines(Language language) {
        return CalendarFile.answer(DEADLINES, texts.inAll("data.calendar.all"), days(null), language);
    }

    @GetMapping("/institutions/{code}.ics")
    ResponseEntity<byte[]> deadlinesOfInstitution(@PathVariable String code, Language language) {
        Institution institution = institution(code);
        return CalendarFile.answer(
                "/institutions/" + code + ".ics",
                named("data.calendar.of", institution),
                days(institution.id()),
                language);
    }

    private Institution institution(String code) {
        return institutions.findByCode(code).orElseThrow(Problem::notFound);
    }

    private List<FeedEntry> latest(@Nullable UUID institution, boolean amendmentsOnly) {
        return news.stream()
                .flatMap(source ->
                        source.latest(new NewsSource.Wanted(institution, amendmentsOnly, Feed.LONGEST)).stream())
                .sorted(Comparator.comparing(FeedEntry::published).reversed().thenComparing(FeedEntry::id))
                .limit(Feed.LONGEST)
                .toList();
    }

    private List<DeadlineEntry> days(@Nullable UUID institution) {
        return deadlines.stream()
                .flatMap(source -> source.deadlines(institution).stream())
                .toList();
    }

    private LocalizedText named(String key, Institution institution) {
        return LocalizedText.of(
                texts.text(Language.SQ, key, institution.name().in(Language.SQ)),
                texts.text(Language.EN, key, institution.name().in(Language.EN)));
    }
}
