package org.besa.plans.api;

import java.io.ByteArrayOutputStream;
import org.besa.plans.opendata.PlanRow;
import org.besa.plans.opendata.PublicRows;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.Format;
import org.besa.platform.opendata.Tables;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.besa.platform.web.Representation;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/// The same records under the addresses of their pages: a measure as JSON, the list of plans as CSV.
@Controller
class PlanFilesController {

    private final PublicRows rows;
    private final MeasuresApi measures;
    private final Dataset<PlanRow> plans;
    private final ApiFilters filters;
    private final JsonMapper json;

    PlanFilesController(
            PublicRows rows, MeasuresApi measures, Dataset<PlanRow> plans, ApiFilters filters, JsonMapper json) {
        this.rows = rows;
        this.measures = measures;
        this.plans = plans;
        this.filters = filters;
        this.json = json;
    }

    @Bean
    static PublicPaths planFilePaths() {
        return PublicPaths.of("/plans.csv");
    }

    @GetMapping("/plans/{plan}/measures/{measure}.json")
    ResponseEntity<byte[]> measure(@PathVariable String plan, @PathVariable String measure) {
        return rows.findMeasure(filters.plan(plan), measure)
                .map(row -> json.writeValueAsBytes(measures.measure(row)))
                .map(bytes -> Representation.of(MediaType.APPLICATION_JSON, bytes))
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/plans.csv")
    ResponseEntity<byte[]> plans() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(plans, out);
        return Representation.of(Format.CSV.mediaType(), out.toByteArray());
    }
}
