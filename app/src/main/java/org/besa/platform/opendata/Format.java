package org.besa.platform.opendata;

import org.springframework.http.MediaType;

/// A form in which a table is offered.
public enum Format {
    CSV(".csv", "text/csv;charset=UTF-8", "CSV"),
    /// The same for spreadsheets that take no commas and know UTF-8 by its mark only.
    SPREADSHEET_CSV(".semicolon.csv", "text/csv;charset=UTF-8", "CSV"),
    JSON(".json", "application/json", "JSON"),
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    /// What the columns of the CSV mean, for programs (W3C, CSV on the Web).
    CSVW(".csv-metadata.json", "application/csvm+json", "JSON_LD");

    private final String suffix;
    private final String mediaType;
    private final String euFileType;

    Format(String suffix, String mediaType, String euFileType) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.euFileType = euFileType;
    }

    /// The end of a file's name.
    public String suffix() {
        return suffix;
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /// The code in the list of file types of the Publications Office of the EU.
    public String euFileType() {
        return euFileType;
    }
}
