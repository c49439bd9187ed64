package org.besa.plans.reading.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// Where in a document something stands, so that a person can find it.
///
/// @param page page from 1, null in formats without pages
/// @param sheet name of the sheet, null outside spreadsheets
/// @param line line of a text, row of a sheet, or running number of the row or paragraph in the document, from 1
/// @param recognised whether the text there was recognised from a picture, so that every value needs a look
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourcePlace(
        @Nullable Integer page,
        @Nullable String sheet,
        int line,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean recognised) {

    /// A place as it was written, where what is false was left out.
    @JsonCreator
    static SourcePlace written(
            @JsonProperty("page") @Nullable Integer page,
            @JsonProperty("sheet") @Nullable String sheet,
            @JsonProperty("line") int line,
            @JsonProperty("recognised") @Nullable Boolean recognised) {
        return new SourcePlace(page, sheet, line, recognised != null && recognised);
    }

    /// A line of a text or a running number in a document without pages.
    public static SourcePlace line(int line) {
        return new SourcePlace(null, null, line, false);
    }

    /// A row or line on a page.
    public static SourcePlace onPage(int page, int line) {
        return new SourcePlace(page, null, line, false);
    }

    /// A row or line on a page that is a picture.
    public static SourcePlace onPicture(int page, int line) {
        return new SourcePlace(page, null, line, true);
    }

    /// A row of a sheet.
    public static SourcePlace onSheet(String sheet, int row) {
        return new SourcePlace(null, sheet, row, false);
    }
}
