package org.besa.monitoring.reports.files;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/// A form in which a report can be had.
public enum ReportFormat {
    PDF("application/pdf", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    CSV("text/csv;charset=UTF-8", false),
    /// The frozen document itself.
    JSON("application/json", false);

    private final String mediaType;
    private final boolean hasLanguage;

    ReportFormat(String mediaType, boolean hasLanguage) {
        this.mediaType = mediaType;
        this.hasLanguage = hasLanguage;
    }

    /// The form of an ending ("pdf").
    public static Optional<ReportFormat> find(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }

    /// How its files end, without the dot.
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /// Whether it says the same in each language with other words.
    public boolean hasLanguage() {
        return hasLanguage;
    }

    /// Whether browsers show it.
    public boolean isShown() {
        return this == PDF || this == JSON;
    }
}
