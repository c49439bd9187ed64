package org.besa.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.besa.platform.opendata.BulkFile;
import org.besa.platform.opendata.BulkFiles;
import org.besa.platform.opendata.Catalogue;
import org.besa.platform.opendata.OpenDataSettings;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.besa.platform.web.Representation;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// The page of open data with the dictionary of its tables, and the files themselves.
@Controller
class DataController {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final Duration UNTIL_MADE = Duration.ofSeconds(5);

    private final BulkFiles files;
    private final Catalogue catalogue;
    private final OpenDataSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    DataController(BulkFiles files, Catalogue catalogue, OpenDataSettings settings, JsonMapper json, Clock clock) {
        this.catalogue = catalogue;
        this.json = json;
        this.files = files;
        this.clock = clock;
        this.settings = settings;
    }

    @Bean
    static PublicPaths dataPaths() {
        return PublicPaths.of("/data", "/data/**");
    }

    @GetMapping("/data")
    String data(Model model) {
        List<BulkFile> made = files.list();
        model.addAttribute(
                "tables",
                files.datasets().stream()
                        .map(dataset -> DataTable.of(dataset, made, clock.getZone()))
                        .toList());
        model.addAttribute("settings", settings);
        return "portal/data";
    }

    @GetMapping("/data/catalog.jsonld")
    ResponseEntity<byte[]> catalogue() {
        String origin = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .replacePath(null)
                .build()
                .toUriString();
        return Representation.of(JSON_LD, json.writeValueAsBytes(catalogue.document(origin)));
    }

    /// A file of a table; for a moment after the first start it is not made yet.
    @GetMapping("/data/{name:.+}")
    void file(@PathVariable String name, WebRequest request, HttpServletResponse response) throws IOException {
        BulkFile file = files.find(name).orElse(null);
        if (file == null && !files.isOffered(name)) {
            throw Problem.notFound();
        } else if (file == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(UNTIL_MADE.toSeconds()));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.noCache().cachePublic().getHeaderValue());
            if (!request.checkNotModified(
                    '"' + file.sha256() + '"', file.madeAt().toEpochMilli())) {
                response.setContentType(file.format().mediaType().toString());
                response.setContentLengthLong(file.size());
                response.setHeader(HttpHeaders.LINK, describedBy(file));
                files.copy(file, response.getOutputStream());
            }
        }
    }

    /// Where programs find what the columns of a CSV mean.
    private static String describedBy(BulkFile file) {
        return "</data/%s.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\""
                .formatted(file.dataset());
    }
}
