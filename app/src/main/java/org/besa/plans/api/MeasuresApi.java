package org.besa.plans.api;

import java.util.List;
import java.util.UUID;
import org.besa.plans.FrozenVersions;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.opendata.MeasureRow;
import org.besa.plans.opendata.PublicRows;
import org.besa.plans.opendata.RowFilter;
import org.besa.plans.opendata.RowKind;
import org.besa.platform.api.ApiPage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Measures and slips for programs.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class MeasuresApi {

    private final PublicRows rows;
    private final ApiFilters filters;
    private final FrozenVersions frozen;

    MeasuresApi(PublicRows rows, ApiFilters filters, FrozenVersions frozen) {
        this.rows = rows;
        this.filters = filters;
        this.frozen = frozen;
    }

    @GetMapping("/measures")
    ResponseEntity<ApiPage<MeasureSummary>> listMeasures(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String institution,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = new ApiPage.Wanted(page, size);
        RowFilter filter = filters.filter(plan, institution, kind, year, state, q);
        List<MeasureSummary> items = rows.list(RowKind.MEASURES, filter, wanted.offset(), size).stream()
                .map(row -> MeasureSummary.of(row, rows.today()))
                .toList();
        return ApiPage.answer(items, wanted, rows.count(RowKind.MEASURES, filter));
    }

    @GetMapping("/measures/{id}")
    MeasureItem getMeasure(@PathVariable UUID id) {
        return measure(rows.find(RowKind.MEASURES, id).orElseThrow(Problem::notFound));
    }

    @GetMapping("/slips")
    ResponseEntity<ApiPage<SlipItem>> listSlips(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String institution,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var wanted = new ApiPage.Wanted(page, size);
        RowFilter filter = filters.filter(plan, institution, kind, year, null, q);
        List<SlipItem> items = rows.list(RowKind.SLIPS, filter, wanted.offset(), size).stream()
                .map(SlipItem::of)
                .toList();
        return ApiPage.answer(items, wanted, rows.count(RowKind.SLIPS, filter));
    }

    @GetMapping("/slips/{id}")
    SlipItem getSlip(@PathVariable UUID id) {
        return SlipItem.of(rows.find(RowKind.SLIPS, id).orElseThrow(Problem::notFound));
    }

    MeasureItem measure(MeasureRow row) {
        MeasureContent content = frozen
                .findPublished(row.planSlug(), row.version())
                .orElseThrow(Problem::notFound)
                .plan()
                .content()
                .measures()
                .stream()
                .filter(measure -> row.id().equals(measure.promise()))
                .findFirst()
                .orElseThrow(Problem::notFound);
        return MeasureItem.of(row, content, rows.today());
    }
}
