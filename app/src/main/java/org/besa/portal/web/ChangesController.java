package org.besa.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.platform.feeds.AtomFeed;
import org.besa.platform.feeds.Change;
import org.besa.platform.feeds.Changes;
import org.besa.platform.feeds.Feed;
import org.besa.platform.feeds.FeedEntry;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.Pager;
import org.besa.platform.web.PublicPaths;
import org.besa.platform.web.SitemapSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What changed since a day, as a page and as a feed.
@Controller
class ChangesController {

    private static final String FEED = ChangesFilter.PATH + ".atom";
    private static final int CHANGES_A_PAGE = 100;

    private final Changes changes;
    private final Institutions institutions;
    private final AtomFeed atom;
    private final Texts texts;
    private final Clock clock;

    ChangesController(Changes changes, Institutions institutions, AtomFeed atom, Texts texts, Clock clock) {
        this.changes = changes;
        this.institutions = institutions;
        this.atom = atom;
        this.texts = texts;
        this.clock = clock;
    }

    @Bean
    static PublicPaths changesPaths() {
        return PublicPaths.of(ChangesFilter.PATH, FEED);
    }

    @Bean
    static SitemapSource changesAddress() {
        return () -> List.of(new SitemapSource.Address(ChangesFilter.PATH, null));
    }

    @GetMapping(ChangesFilter.PATH)
    String changes(@RequestParam Map<String, String> request, Language language, Model model) {
        Directory directory = institutions.directory();
        ChangesFilter filter = ChangesFilter.of(request, directory, LocalDate.now(clock));
        List<Change> found = changes.list(filter.query(clock.getZone()));
        Pager pager = Pager.at(filter.address(), filter.page(), CHANGES_A_PAGE, found.size());
        model.addAttribute("filter", filter);
        model.addAttribute("days", byDay(found.subList(pager.offset(), found.isEmpty() ? 0 : pager.until())));
        model.addAttribute("pager", pager);
        model.addAttribute("directory", directory);
        model.addAttribute("plans", plans(found, filter, language));
        model.addAttribute("institutions", directory.listByName(language));
        return "portal/changes";
    }

    private SequencedMap<LocalDate, List<Change>> byDay(Collection<Change> some) {
        return some.stream()
                .collect(Collectors.groupingBy(
                        change -> LocalDate.ofInstant(change.at(), clock.getZone()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /// Titles of the plans of which something changed, by what their addresses end in.
    private Map<String, String> plans(List<Change> found, ChangesFilter filter, Language language) {
        List<Change> all =
                filter.plan() == null ? found : changes.list(filter.ofAllPlans().query(clock.getZone()));
        Map<String, String> titles = new TreeMap<>();
        all.stream()
                .filter(change -> change.plan() != null)
                .forEach(change -> titles.put(
                        String.valueOf(change.plan()), change.planTitle().in(language)));
        return titles;
    }

    @GetMapping(FEED)
    ResponseEntity<byte[]> feed(@RequestParam Map<String, String> request, Language language) {
        Directory directory = institutions.directory();
        ChangesFilter filter = ChangesFilter.of(request, directory, LocalDate.now(clock));
        List<FeedEntry> entries = changes.list(filter.ever()).stream()
                .limit(Feed.LONGEST)
                .map(change -> entry(change, directory))
                .toList();
        return atom.answer(
                new Feed(
                        filter.feed(),
                        filter.address().without("since").toString(),
                        texts.inAll("change.feed"),
                        entries),
                language);
    }

    private FeedEntry entry(Change change, Directory directory) {
        return new FeedEntry(
                change.id(),
                change.path(),
                LocalizedText.of(title(change, Language.SQ), title(change, Language.EN)),
                change.what(),
                directory
                        .findInstitution(change.institution())
                        .map(Institution::name)
                        .orElse(LocalizedText.EMPTY),
                change.kind(),
                change.at());
    }

    private String title(Change change, Language language) {
        return texts.text(
                language,
                "change.entry",
                texts.text(language, "change.kind." + change.kind()),
                change.title().in(language));
    }
}
