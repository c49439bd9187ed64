package org.besa.plans.reading.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where in a document something stands, so that a person can find it.
///
/// @param page page from 1, null in formats without pages
/// @param sheet name of the sheet, null outside spreadsheets
/// @param line line of a text, row of a sheet, or running number of the row or paragraph in the document, from 1
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourcePlace(@Nullable Integer page, @Nullable String sheet, int line) {

    /// A line of a text or a running number in a document without pages.
    public static SourcePlace line(int line) {
        return new SourcePlace(null, null, line);
    }

    /// A row or line on a page.
    public static SourcePlace onPage(int page, int line) {
        return new SourcePlace(page, null, line);
    }

    /// A row of a sheet.
    public static SourcePlace onSheet(String sheet, int row) {
        return new SourcePlace(null, sheet, row);
    }
}
