package org.besa.plans.feeds;

import java.util.UUID;
import org.besa.plans.Plan;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.platform.feeds.AtomFeed;
import org.besa.platform.feeds.CalendarFile;
import org.besa.platform.feeds.Feed;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A plan's publications as a feed, its deadlines and those of one measure as calendars.
@Controller
class PlanFeedsController {

    private final Plans plans;
    private final Publications publications;
    private final PromisedDays days;
    private final AtomFeed atom;
    private final Texts texts;

    PlanFeedsController(Plans plans, Publications publications, PromisedDays days, AtomFeed atom, Texts texts) {
        this.plans = plans;
        this.publications = publications;
        this.days = days;
        this.atom = atom;
        this.texts = texts;
    }

    @GetMapping("/plans/{slug}.atom")
    ResponseEntity<byte[]> feed(@PathVariable String slug, Language language) {
        Plan plan = published(slug);
        return atom.answer(
                new Feed(
                        plan.path() + ".atom",
                        plan.path(),
                        named("data.feed.of", title(plan)),
                        publications.ofPlan(plan.id(), Feed.LONGEST)),
                language);
    }

    @GetMapping("/plans/{slug}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String slug, Language language) {
        Plan plan = published(slug);
        return CalendarFile.answer(
                plan.path() + ".ics", named("data.calendar.of", title(plan)), days.ofPlan(plan.id()), language);
    }

    @GetMapping("/plans/{slug}/measures/{measure}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String slug, @PathVariable String measure, Language language) {
        Plan plan = published(slug);
        var deadlines = days.ofMeasure(plan.id(), measure);
        if (deadlines.isEmpty()) {
            throw Problem.notFound();
        }
        return CalendarFile.answer(
                plan.path() + "/measures/" + measure + ".ics",
                named("data.calendar.of", deadlines.getFirst().title()),
                deadlines,
                language);
    }

    private Plan published(String slug) {
        return plans.findBySlug(slug)
                .filter(plan -> plan.publishedVersion() != null)
                .orElseThrow(Problem::notFound);
    }

    private LocalizedText title(Plan plan) {
        UUID standing = plan.publishedVersion();
        return plans.listVersions(plan.id()).stream()
                .filter(version -> version.id().equals(standing))
                .findFirst()
                .map(PlanVersion::title)
                .orElseThrow(Problem::notFound);
    }

    private LocalizedText named(String key, LocalizedText name) {
        return LocalizedText.of(
                texts.text(Language.SQ, key, name.in(Language.SQ)), texts.text(Language.EN, key, name.in(Language.EN)));
    }
}
