package org.besa.monitoring.reports.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.platform.i18n.Language;
import org.besa.platform.record.CanonicalJson;
import org.springframework.stereotype.Component;

/// Reports as files. What was approved never changes, so its files are made once and kept as long as there is room.
@Component
public class ReportFiles {

    private static final long BYTES_KEPT = 32L << 20;

    private final ReportPdf pdf;
    private final ReportDocx docx;
    private final ReportTables tables;
    private final Cache<Kept, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(BYTES_KEPT)
            .<Kept, byte[]>weigher((file, bytes) -> bytes.length)
            .build();

    ReportFiles(ReportPdf pdf, ReportDocx docx, ReportTables tables) {
        this.pdf = pdf;
        this.docx = docx;
        this.tables = tables;
    }

    /// What is known of a file beside its content.
    private record Kept(String sha256, boolean published, ReportFormat format, Language language) {}

    /// The content of a file.
    public byte[] content(ReportIssue issue, ReportFormat format, Language language) {
        return issue.sha256() == null
                ? made(issue, format, language)
                : kept.get(
                        new Kept(issue.sha256(), issue.publishedOn() != null, format, language),
                        file -> made(issue, format, language));
    }

    private byte[] made(ReportIssue issue, ReportFormat format, Language language) {
        return switch (format) {
            case PDF -> pdf.write(issue, language);
            case DOCX -> docx.write(issue, language);
            case XLSX -> tables.xlsx(issue.document().data());
            case CSV -> tables.csv(issue.document().data());
            case JSON -> CanonicalJson.write(issue.document()).getBytes(StandardCharsets.UTF_8);
        };
    }

    /// The name under which a file is saved.
    public static String name(ReportIssue issue, ReportFormat format, Language language) {
        String draft = issue.isDraft() ? "-draft" : "";
        return issue.document().address() + draft + (format.hasLanguage() ? "-" + language.code() : "") + "."
                + format.ending();
    }
}
