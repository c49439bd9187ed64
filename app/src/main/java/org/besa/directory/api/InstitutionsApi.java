package org.besa.directory.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.platform.api.ApiPage;
import org.besa.platform.i18n.SearchWords;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Institutions for programs.
@RestController
@RequestMapping(path = "/api/v1/institutions", produces = MediaType.APPLICATION_JSON_VALUE)
class InstitutionsApi {

    private final Institutions institutions;
    private final InstitutionItems items;

    InstitutionsApi(Institutions institutions, InstitutionItems items) {
        this.institutions = institutions;
        this.items = items;
    }

    @GetMapping
    ResponseEntity<ApiPage<InstitutionSummary>> listInstitutions(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        SearchWords words = SearchWords.of(q == null ? "" : q);
        List<InstitutionSummary> found = institutions.listInstitutions().stream()
                .filter(institution -> kind == null || institution.kind().equals(kind))
                .filter(institution -> words.in(institution.code() + " "
                        + institution.name().byLanguage().values() + " "
                        + institution.abbreviation().byLanguage().values()))
                .map(InstitutionSummary::of)
                .toList();
        return ApiPage.cut(found, new ApiPage.Wanted(page, size));
    }

    /// @param institution its id or its code; of a duplicate the entry that it turned out to be is answered
    @GetMapping("/{institution}")
    InstitutionItem getInstitution(@PathVariable String institution) {
        return items.item(find(institution).orElseThrow(Problem::notFound));
    }

    private Optional<Institution> find(String named) {
        return id(named)
                .flatMap(id -> institutions.directory().findInstitution(id))
                .or(() -> institutions.findByCode(named));
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
