package org.besa.directory.api;

import java.io.ByteArrayOutputStream;
import org.besa.directory.opendata.InstitutionRow;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.Format;
import org.besa.platform.opendata.Tables;
import org.besa.platform.web.PublicPaths;
import org.besa.platform.web.Representation;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/// The same records under the addresses of their pages: an institution as JSON, the list as CSV.
@Controller
class InstitutionFilesController {

    private final InstitutionsApi api;
    private final Dataset<InstitutionRow> table;
    private final JsonMapper json;

    InstitutionFilesController(InstitutionsApi api, Dataset<InstitutionRow> table, JsonMapper json) {
        this.api = api;
        this.table = table;
        this.json = json;
    }

    @Bean
    static PublicPaths institutionFilePaths() {
        return PublicPaths.of("/institutions.csv");
    }

    @GetMapping("/institutions/{code}.json")
    ResponseEntity<byte[]> institution(@PathVariable String code) {
        return Representation.of(MediaType.APPLICATION_JSON, json.writeValueAsBytes(api.getInstitution(code)));
    }

    @GetMapping("/institutions.csv")
    ResponseEntity<byte[]> institutions() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(table, out);
        return Representation.of(Format.CSV.mediaType(), out.toByteArray());
    }
}
