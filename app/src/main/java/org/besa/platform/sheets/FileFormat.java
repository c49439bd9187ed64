package org.besa.platform.sheets;

import org.springframework.http.MediaType;

/// A form in which a sheet is given out and taken back.
public enum FileFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /// How the names of its files end.
    public String ending() {
        return ending;
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
