package org.besa.supply;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Under which licences a library may stand to be delivered with Besa, which is under the EUPL 1.2; each with its
/// reason. Where the makers declare nothing or too little, a row for the library says what was found out.
final class LicenceRules {

    private final Map<String, String> licences = new HashMap<>();
    private final Map<String, String> libraries = new HashMap<>();

    /// Rows of `what,name,licence,reason`: `what` is `licence` or `library`.
    static LicenceRules read(Reader rows) throws IOException {
        LicenceRules rules = new LicenceRules();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(rows)) {
            for (NamedCsvRecord row : csv) {
                if (row.getField("reason").isBlank()) {
                    throw new IllegalArgumentException("no reason is given for " + row.getField("name"));
                }
                if (row.getField("what").equals("licence")) {
                    rules.licences.put(row.getField("name"), row.getField("licence"));
                } else {
                    rules.libraries.put(row.getField("name"), row.getField("licence"));
                }
            }
        }
        return rules;
    }

    /// The licence under which a library is used, by its short name; empty when there is none that Besa may use.
    Optional<String> chosen(Component component) {
        String known = libraries.get(component.name());
        return known != null
                ? Optional.of(known)
                : component.licences().stream()
                        .flatMap(licence -> chosen(licence).stream())
                        .findFirst();
    }

    /// Of an expression with OR one part is enough, of one with AND all are needed.
    private Optional<String> chosen(String licence) {
        String whole = licences.get(licence);
        if (whole != null) {
            return Optional.of(whole);
        }
        return Arrays.stream(licence.replaceAll("[()]", "").split(" OR ", -1))
                .map(part -> List.of(part.split(" AND ", -1)))
                .filter(parts -> parts.stream().allMatch(licences::containsKey))
                .findFirst()
                .map(parts ->
                        String.join(" and ", parts.stream().map(licences::get).toList()));
    }
}
