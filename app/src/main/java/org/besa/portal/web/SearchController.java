package org.besa.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.platform.search.SearchIndex;
import org.besa.platform.search.SearchResult;
import org.besa.platform.search.SearchSource;
import org.besa.platform.search.SearchTerms;
import org.besa.platform.search.Vocabulary;
import org.besa.platform.web.Pager;
import org.besa.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Search over everything public.
@Controller
class SearchController {

    private static final int OF_EACH_KIND = 5;
    private static final int OF_ONE_KIND = 25;
    private static final int LIKEST = 3;

    private final SearchIndex index;
    private final Vocabulary vocabulary;
    private final List<SearchSource> sources;
    private final Institutions institutions;

    SearchController(SearchIndex index, Vocabulary vocabulary, List<SearchSource> sources, Institutions institutions) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
        this.institutions = institutions;
    }

    @Bean
    static PublicPaths searchPaths() {
        return PublicPaths.of("/search", "/search/**");
    }

    @GetMapping(SearchFilter.PATH)
    String search(
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Directory directory = named();
        SearchFilter filter = SearchFilter.of(parameters, sources, directory);
        response.setHeader("HX-Push-Url", request.getContextPath() + filter.address());
        model.addAttribute("typed", filter.words().typed());
        if (filter.words().isEmpty()) {
            model.addAttribute("sources", sources);
            model.addAttribute("size", index.size());
            return "portal/search_start";
        }
        SearchTerms terms = vocabulary.terms(filter.words());
        int size = filter.choice().kind() == null ? OF_EACH_KIND : OF_ONE_KIND;
        int offset = filter.choice().kind() == null ? 0 : (filter.page() - 1) * size;
        SearchResult result = index.find(terms, filter.choice(), offset, size);
        model.addAttribute("terms", terms);
        model.addAttribute("directory", directory);
        model.addAttribute("choices", new SearchChoices(filter, result, sources, directory));
        model.addAttribute("found", result.found(filter.choice()));
        model.addAttribute("groups", groups(filter, result));
        model.addAttribute("corrections", corrections(filter, terms));
        model.addAttribute(
                "pager",
                Pager.at(
                        filter.address(),
                        filter.page(),
                        size,
                        filter.choice().kind() == null ? 0 : result.found(filter.choice())));
        return "portal/search";
    }

    /// Institutions without their units, which no search names.
    private Directory named() {
        return new Directory(
                institutions.listInstitutions().stream()
                        .collect(Collectors.toMap(Institution::id, Function.identity())),
                Map.of());
    }

    private List<FoundGroup> groups(SearchFilter filter, SearchResult result) {
        return sources.stream()
                .filter(source -> result.entries().containsKey(source.kind()))
                .map(source -> new FoundGroup(
                        source,
                        result.kinds().getOrDefault(source.kind(), 0),
                        result.entries().getOrDefault(source.kind(), List.of()),
                        filter.address().with("kind", source.kind()).toString()))
                .toList();
    }

    private List<Correction> corrections(SearchFilter filter, SearchTerms terms) {
        return terms.unknown().entrySet().stream()
                .map(unknown -> {
                    List<String> taken = terms.near().getOrDefault(unknown.getKey(), List.of());
                    return new Correction(
                            unknown.getKey(),
                            index.spellings(taken.stream().limit(LIKEST).toList()),
                            taken.isEmpty() ? likest(filter, unknown.getKey(), unknown.getValue()) : List.of());
                })
                .sorted(Comparator.comparing(Correction::typed))
                .toList();
    }

    private List<Correction.Likest> likest(SearchFilter filter, String typed, List<String> words) {
        return index.spellings(words).stream()
                .map(word -> new Correction.Likest(
                        word,
                        filter.address()
                                .with("q", filter.words().with(typed, word))
                                .toString()))
                .toList();
    }
}
