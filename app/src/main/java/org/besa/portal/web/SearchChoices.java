package org.besa.portal.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.search.SearchResult;
import org.besa.platform.search.SearchSource;
import org.besa.platform.web.Choice;
import org.besa.platform.web.Choice.Option;
import org.besa.platform.web.Page;
import org.besa.platform.web.Tag;

/// By what a search can be narrowed, and by what it was, in the words of a page.
public record SearchChoices(SearchFilter filter, SearchResult result, List<SearchSource> sources, Directory directory) {

    /// A choice for each facet that has at least two values here, or one that was chosen.
    public List<Choice> choices(Page page) {
        Collator collator = Collator.getInstance(page.language().locale());
        return Stream.of(
                        choice(page, "kind", kinds(page)),
                        choice(
                                page,
                                "institution",
                                institutions(page).stream()
                                        .sorted(Comparator.comparing(Option::label, collator))
                                        .toList()),
                        choice(page, "year", years()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What was chosen, each with the address without it.
    public List<Tag> tags(Page page) {
        return choices(page).stream()
                .flatMap(choice -> choice.options().stream()
                        .filter(Option::chosen)
                        .map(option -> new Tag(
                                option.label(),
                                filter.address().without(choice.name()).toString())))
                .toList();
    }

    /// The search with nothing chosen.
    public String withoutChoices() {
        return filter.address()
                .without("kind")
                .without("institution")
                .without("year")
                .toString();
    }

    private static Optional<Choice> choice(Page page, String name, List<Option> options) {
        return options.size() > 1 || options.stream().anyMatch(Option::chosen)
                ? Optional.of(new Choice(
                        name, page.text("portal.search.facet." + name), page.text("portal.search.facet.all"), options))
                : Optional.empty();
    }

    private List<Option> kinds(Page page) {
        return sources.stream()
                .filter(source -> result.kinds().containsKey(source.kind())
                        || source.kind().equals(filter.choice().kind()))
                .map(source -> new Option(
                        source.kind(),
                        source.title(page),
                        null,
                        result.kinds().getOrDefault(source.kind(), 0),
                        source.kind().equals(filter.choice().kind())))
                .toList();
    }

    private List<Option> institutions(Page page) {
        UUID chosen = filter.choice().institution();
        return values(result.institutions(), chosen).stream()
                .flatMap(value -> directory.findInstitution(UUID.fromString(value)).stream())
                .map(institution -> option(page, institution, institution.id().equals(chosen)))
                .toList();
    }

    private Option option(Page page, Institution institution, boolean chosen) {
        LocalizedText name = institution.name();
        String language = name.languageShown(page.language());
        return new Option(
                institution.code(),
                name.in(page.language()),
                language.equals(page.language().code()) ? null : language,
                result.institutions().getOrDefault(institution.id().toString(), 0),
                chosen);
    }

    private List<Option> years() {
        return values(result.years(), filter.choice().year()).stream()
                .sorted()
                .map(year -> new Option(
                        year,
                        year,
                        null,
                        result.years().getOrDefault(year, 0),
                        year.equals(String.valueOf(filter.choice().year()))))
                .toList();
    }

    private static List<String> values(Map<String, Integer> counted, @org.jspecify.annotations.Nullable Object chosen) {
        List<String> values = new ArrayList<>(counted.keySet());
        if (chosen != null && !values.contains(chosen.toString())) {
            values.add(chosen.toString());
        }
        return values;
    }
}
