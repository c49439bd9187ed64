package org.besa.supply;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Vulnerabilities that somebody looked at and found not to concern Besa, each with the day and the reason.
final class ReviewedVulnerabilities {

    private final Map<String, Review> reviews = new HashMap<>();

    /// A judgement.
    record Review(LocalDate day, String reason) {}

    /// Rows of `id,day,reason`.
    static ReviewedVulnerabilities read(Reader rows) throws IOException {
        ReviewedVulnerabilities reviewed = new ReviewedVulnerabilities();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(rows)) {
            for (NamedCsvRecord row : csv) {
                if (row.getField("reason").isBlank()) {
                    throw new IllegalArgumentException("no reason is given for " + row.getField("id"));
                }
                reviewed.reviews.put(
                        row.getField("id"), new Review(LocalDate.parse(row.getField("day")), row.getField("reason")));
            }
        }
        return reviewed;
    }

    Optional<Review> find(Vulnerability vulnerability) {
        return vulnerability.ids().stream()
                .filter(reviews::containsKey)
                .map(reviews::get)
                .findFirst();
    }
}
