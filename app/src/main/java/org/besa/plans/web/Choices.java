package org.besa.plans.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.DeadlineStatus.State;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Address;
import org.besa.platform.web.Choice;
import org.besa.platform.web.Page;
import org.besa.platform.web.Tag;

/// What can be chosen of a list of promises, and what was, in the words of a page.
public record Choices(PromiseFilter filter, FacetCounts counts, PlanWords words) {

    /// Promises before anything was chosen.
    public int inScope() {
        return counts.inScope();
    }

    /// Promises that everything chosen fits.
    public int found() {
        return counts.found();
    }

    /// Path below the language of the list with nothing chosen.
    public String path() {
        return filter.address().path();
    }

    /// The list as it was narrowed.
    public Address address() {
        return filter.address();
    }

    /// The words searched for, as typed.
    public String typed() {
        return filter.words().typed();
    }

    public boolean isEmpty() {
        return filter.isEmpty();
    }

    /// A choice for each facet that has at least two values here, or one that was chosen.
    public List<Choice> choices(Page page) {
        List<Choice> choices = new ArrayList<>();
        for (Facet facet : filter.offered()) {
            Map<String, Integer> values = counts.of(facet);
            String chosen = filter.chosen().get(facet);
            List<Choice.Option> options = values.entrySet().stream()
                    .flatMap(value -> option(page, facet, value.getKey(), value.getValue()).stream())
                    .sorted(order(page, facet))
                    .toList();
            if (chosen != null && !values.containsKey(chosen)) {
                options = new ArrayList<>(options);
                options.addAll(option(page, facet, chosen, 0).stream().toList());
            }
            if (options.size() > 1 || chosen != null) {
                choices.add(new Choice(
                        facet.parameter(),
                        page.text("plans.facet." + facet.parameter()),
                        page.text("plans.facet.all"),
                        options));
            }
        }
        return choices;
    }

    /// What was chosen, each with the address without it.
    public List<Tag> tags(Page page) {
        List<Tag> tags = new ArrayList<>();
        if (!filter.words().isEmpty()) {
            tags.add(new Tag(
                    page.text("plans.facet.words", typed()),
                    filter.address().without("q").toString()));
        }
        filter.chosen()
                .forEach((facet, value) -> tags.add(new Tag(
                        label(page, facet, value).in(page.language()),
                        filter.address().without(facet.parameter()).toString())));
        return tags;
    }

    private java.util.Optional<Choice.Option> option(Page page, Facet facet, String value, int count) {
        LocalizedText label = label(page, facet, value);
        String language = label.languageShown(page.language());
        boolean chosen = value.equals(filter.chosen().get(facet));
        return facet.inAddress(value, words.directory())
                .map(address -> new Choice.Option(
                        address,
                        label.in(page.language()),
                        language.equals(page.language().code()) ? null : language,
                        count,
                        chosen));
    }

    private static Comparator<Choice.Option> order(Page page, Facet facet) {
        return switch (facet) {
            case STATE ->
                Comparator.comparing(option -> State.valueOf(option.value().toUpperCase(Locale.ROOT)));
            case PLAN, YEAR, ROLE -> Comparator.comparing(Choice.Option::value);
            case KIND, INSTITUTION, UNIT -> {
                var collator = java.text.Collator.getInstance(page.language().locale());
                yield Comparator.comparing(Choice.Option::label, collator);
            }
        };
    }

    private LocalizedText label(Page page, Facet facet, String value) {
        return switch (facet) {
            case KIND -> words.kind(value).name();
            case INSTITUTION ->
                words.directory()
                        .findInstitution(UUID.fromString(value))
                        .orElseThrow()
                        .name();
            case UNIT ->
                words.directory().findUnit(UUID.fromString(value)).orElseThrow().name();
            case STATE -> here(page, PlanWords.state(page, State.valueOf(value)));
            case PLAN -> here(page, value);
            case YEAR -> here(page, page.text("plans.facet.year.value", value));
            case ROLE -> here(page, page.text("plans.facet.role." + value));
        };
    }

    private static LocalizedText here(Page page, String text) {
        return LocalizedText.in(page.language().code(), text);
    }
}
