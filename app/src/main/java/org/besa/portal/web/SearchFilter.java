package org.besa.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.search.SearchChoice;
import org.besa.platform.search.SearchSource;
import org.besa.platform.web.Address;

/// A search as its address says it. What makes no sense there is left out, not an error.
///
/// @param address the search without a page number
/// @param page number of the page wanted, from 1
record SearchFilter(SearchWords words, SearchChoice choice, Address address, int page) {

    static final String PATH = "/search";

    static SearchFilter of(Map<String, String> request, List<SearchSource> sources, Directory directory) {
        SearchWords words = SearchWords.of(request.getOrDefault("q", ""));
        String kind = request.getOrDefault("kind", "");
        Optional<SearchSource> source =
                sources.stream().filter(s -> s.kind().equals(kind)).findFirst();
        Optional<Institution> institution = directory.findInstitution(request.getOrDefault("institution", ""));
        String wantedYear = request.getOrDefault("year", "");
        String year = wantedYear.matches("[1-9]\\d{3}") ? wantedYear : "";
        return new SearchFilter(
                words,
                new SearchChoice(
                        source.map(SearchSource::kind).orElse(null),
                        institution.map(Institution::id).orElse(null),
                        year.isEmpty() ? null : Integer.valueOf(year)),
                Address.of(PATH)
                        .with("q", words.typed())
                        .with("kind", source.map(SearchSource::kind).orElse(""))
                        .with("institution", institution.map(Institution::code).orElse(""))
                        .with("year", year),
                number(request.getOrDefault("page", "1")));
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }
}
