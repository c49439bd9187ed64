package org.besa.plans.api;

import java.util.List;
import java.util.UUID;
import org.besa.plans.FrozenVersions;
import org.besa.plans.FrozenVersions.Document;
import org.besa.plans.opendata.PlanRow;
import org.besa.plans.opendata.PublicRows;
import org.besa.plans.opendata.RowFilter;
import org.besa.plans.opendata.RowKind;
import org.besa.plans.opendata.VersionRow;
import org.besa.plans.web.ActAnswers;
import org.besa.platform.api.ApiPage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Plans and their versions for programs.
@RestController
@RequestMapping(path = "/api/v1/plans", produces = MediaType.APPLICATION_JSON_VALUE)
class PlansApi {

    private static final int ALL = 10_000;

    private final PublicRows rows;
    private final ApiFilters filters;
    private final FrozenVersions frozen;
    private final ActAnswers acts;

    PlansApi(PublicRows rows, ApiFilters filters, FrozenVersions frozen, ActAnswers acts) {
        this.rows = rows;
        this.filters = filters;
        this.frozen = frozen;
        this.acts = acts;
    }

    @GetMapping
    ResponseEntity<ApiPage<PlanSummary>> listPlans(
            @RequestParam @Nullable String institution,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = new ApiPage.Wanted(page, size);
        RowFilter filter = filters.filter(null, institution, kind, year, null, q);
        List<PlanSummary> items = rows.list(RowKind.PLANS, filter, wanted.offset(), size).stream()
                .map(PlanSummary::of)
                .toList();
        return ApiPage.answer(items, wanted, rows.count(RowKind.PLANS, filter));
    }

    /// @param plan its id, or the part of its address that is its own
    @GetMapping("/{plan}")
    PlanItem getPlan(@PathVariable String plan) {
        PlanRow row = plan(plan);
        return PlanItem.of(row, rows.states(RowFilter.ofPlan(row.id())), rows.today());
    }

    @GetMapping("/{plan}/versions")
    ResponseEntity<ApiPage<VersionItem>> listVersions(
            @PathVariable String plan,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return ApiPage.cut(
                versions(filters.plan(plan)).stream().map(VersionItem::of).toList(), new ApiPage.Wanted(page, size));
    }

    @GetMapping("/{plan}/versions/{number}")
    VersionItem getVersion(@PathVariable String plan, @PathVariable int number) {
        return versions(filters.plan(plan)).stream()
                .filter(version -> version.number() == number)
                .map(VersionItem::of)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /// The frozen document of a version, byte for byte what its digest proves.
    @GetMapping("/{plan}/versions/{number}/document")
    ResponseEntity<String> getDocument(@PathVariable String plan, @PathVariable int number) {
        return ResponseEntity.ok(document(plan, number).text());
    }

    /// The file of the act by which a version was approved, as it was given.
    @GetMapping(path = "/{plan}/versions/{number}/act", produces = MediaType.ALL_VALUE)
    ResponseEntity<Resource> getAct(@PathVariable String plan, @PathVariable int number) {
        return acts.answer(plan(plan).slug(), number);
    }

    @GetMapping("/{plan}/versions/{number}/measures")
    ResponseEntity<ApiPage<VersionMeasure>> listMeasuresOfVersion(
            @PathVariable String plan,
            @PathVariable int number,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return ApiPage.cut(VersionMeasure.of(document(plan, number).plan().content()), new ApiPage.Wanted(page, size));
    }

    private PlanRow plan(String named) {
        return rows.find(RowKind.PLANS, filters.plan(named)).orElseThrow(Problem::notFound);
    }

    private List<VersionRow> versions(UUID plan) {
        return rows.list(RowKind.VERSIONS, RowFilter.ofPlan(plan), 0, ALL);
    }

    private Document document(String named, int number) {
        return frozen.findPublished(plan(named).slug(), number).orElseThrow(Problem::notFound);
    }
}
