package org.besa.monitoring.reports.web;

import java.time.Duration;
import java.util.Optional;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.MonitoringReports;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.monitoring.reports.files.ReportFiles;
import org.besa.monitoring.reports.files.ReportFormat;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The addresses of published reports as files: those of their pages with an ending. As routes they are asked before
/// the pages, whose last part would match them too.
@Configuration(proxyBeanMethods = false)
class ReportFileRoutes {

    private static final String FILE = "/reports/{slug}.{ending:pdf|docx|xlsx|csv|json}";

    /// Goes up when a writer writes otherwise, so that nobody is told that an old file is still the same.
    private static final int WRITERS = 1;

    private final MonitoringReports reports;
    private final ReportIssues issues;
    private final ReportFiles files;

    ReportFileRoutes(MonitoringReports reports, ReportIssues issues, ReportFiles files) {
        this.reports = reports;
        this.issues = issues;
        this.files = files;
    }

    @Bean
    RouterFunction<ServerResponse> reportFileAddresses() {
        return RouterFunctions.route()
                .GET(FILE, this::file)
                .HEAD(FILE, this::file)
                .build();
    }

    private ServerResponse file(ServerRequest request) {
        MonitoringReport report =
                reports.findPublished(request.pathVariable("slug")).orElseThrow(Problem::notFound);
        ReportFormat format = ReportFormat.find(request.pathVariable("ending")).orElseThrow(Problem::notFound);
        Language language = Language.of(request.servletRequest().getLocale());
        ReportIssue issue = issues.issue(report);
        String tag = "\"%s-%s-%s-%d\""
                .formatted(String.valueOf(issue.sha256()).substring(0, 32), format.ending(), language.code(), WRITERS);
        Optional<ServerResponse> unchanged = request.checkNotModified(tag);
        return unchanged.orElseGet(() -> ServerResponse.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePublic().mustRevalidate())
                .contentType(format.mediaType())
                .header("Content-Disposition", disposition(issue, format, language))
                .body(files.content(issue, format, language)));
    }

    private static String disposition(ReportIssue issue, ReportFormat format, Language language) {
        return (format.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(ReportFiles.name(issue, format, language))
                .build()
                .toString();
    }
}
