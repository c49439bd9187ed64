package org.besa.plans.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.besa.plans.files.FormLanguage;
import org.besa.plans.files.PlanFiles;
import org.besa.plans.files.PlanFiles.PlanFile;
import org.besa.plans.files.PlanFormat;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The addresses of plans as files: those of their pages with an ending. As routes they are asked before the pages,
/// whose last part would match them too.
@Configuration(proxyBeanMethods = false)
class PlanFileRoutes {

    private static final String ENDING = ".{ending:docx|pdf|xlsx|ods|csv|json}";
    private static final String IN_FORCE = "/plans/{slug}" + ENDING;
    private static final String VERSION = "/plans/{slug}/versions/{version:[0-9]{1,6}}" + ENDING;

    private final PlanFiles files;

    PlanFileRoutes(PlanFiles files) {
        this.files = files;
    }

    @Bean
    RouterFunction<ServerResponse> planFileAddresses() {
        return RouterFunctions.route()
                .GET(IN_FORCE, this::file)
                .HEAD(IN_FORCE, this::file)
                .GET(VERSION, this::file)
                .HEAD(VERSION, this::file)
                .build();
    }

    private ServerResponse file(ServerRequest request) {
        PlanFile file = find(request).orElseThrow(Problem::notFound);
        String tag = "\"" + file.tag() + "\"";
        Optional<ServerResponse> unchanged = request.checkNotModified(tag);
        return unchanged.orElseGet(() -> ServerResponse.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header("Content-Disposition", disposition(file).toString())
                .body(files.content(file)));
    }

    private Optional<PlanFile> find(ServerRequest request) {
        Map<String, String> parts = request.pathVariables();
        String version = parts.get("version");
        Optional<PlanFormat> format = PlanFormat.find(parts.getOrDefault("ending", ""));
        Optional<FormLanguage> language = request.param("language")
                .map(FormLanguage::find)
                .orElseGet(() -> Optional.of(
                        FormLanguage.of(Language.of(request.servletRequest().getLocale()))));
        return format.isEmpty() || language.isEmpty()
                ? Optional.empty()
                : files.find(
                        parts.getOrDefault("slug", ""),
                        version == null ? null : Integer.valueOf(version),
                        format.get(),
                        language.get());
    }

    /// What a browser can show it shows; the rest is saved.
    private static ContentDisposition disposition(PlanFile file) {
        return switch (file.format()) {
            case PDF, JSON -> ContentDisposition.inline().filename(file.name()).build();
            case DOCX, XLSX, ODS, CSV ->
                ContentDisposition.attachment().filename(file.name()).build();
        };
    }
}
