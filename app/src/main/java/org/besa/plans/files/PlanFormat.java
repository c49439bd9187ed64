package org.besa.plans.files;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The formats in which a version of a plan is given out.
public enum PlanFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    CSV("text/csv;charset=UTF-8"),
    /// The frozen document itself, byte by byte.
    JSON("application/json");

    private final String mediaType;

    PlanFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The ending of a file's name, which is also the ending of its address.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it comes in one language or another.
    public boolean hasLanguage() {
        return this != JSON;
    }

    /// The format of an ending, if there is one.
    public static Optional<PlanFormat> find(String ending) {
        return Stream.of(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
