package org.besa.plans.imports;

import java.util.List;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.source.DocumentFormat;

/// What the reading said of the document as a whole.
///
/// @param recognised whether the text was recognised from pictures of pages
/// @param lines the account in which no line of the document is missing
/// @param columns the header words and what each was taken for
/// @param remarks sentences of the reader about the document
public record SourceSummary(
        DocumentFormat format,
        boolean recognised,
        Reading.LineAccount lines,
        List<Reading.Ignored> ignored,
        List<Reading.Column> columns,
        List<String> remarks) {

    static SourceSummary of(Reading reading) {
        return new SourceSummary(
                reading.format(),
                reading.recognised(),
                reading.lines(),
                reading.ignored(),
                reading.columns(),
                reading.remarks());
    }
}
