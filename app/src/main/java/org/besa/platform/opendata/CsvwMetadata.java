package org.besa.platform.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.i18n.LocalizedText;

/// What the columns of a CSV mean, for programs: the metadata document of CSV on the Web (W3C). Its addresses are
/// relative to its own, so it says the same wherever Besa runs.
final class CsvwMetadata {

    private CsvwMetadata() {}

    static Map<String, Object> of(Dataset<?> dataset, String licence) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("language", "en")));
        document.put("url", dataset.name() + Format.CSV.suffix());
        document.put("dc:title", texts(dataset.title()));
        document.put("dc:description", texts(dataset.about()));
        document.put("dc:license", Map.of("@id", licence));
        document.put("dialect", Map.of("encoding", "utf-8", "delimiter", ",", "header", true));
        document.put("tableSchema", schema(dataset));
        return document;
    }

    private static Map<String, Object> schema(Dataset<?> dataset) {
        List<Map<String, Object>> columns = new ArrayList<>();
        dataset.columns().forEach(column -> columns.add(column(column)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("columns", columns);
        dataset.key().ifPresent(key -> schema.put("primaryKey", variable(key.name())));
        return schema;
    }

    private static Map<String, Object> column(Column<?> column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", variable(column.name()));
        described.put("titles", column.name());
        described.put("dc:description", texts(column.about()));
        described.put("datatype", column.type().schema());
        if (column.language() != null) {
            described.put("lang", column.language());
        }
        if (column.required()) {
            described.put("required", true);
        }
        if (column.type() == Column.Type.TEXTS) {
            described.put("separator", Cells.SEPARATOR);
        }
        return described;
    }

    /// Names of columns are variables of addresses, which hold letters, digits and low lines only.
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "_").replaceFirst("^_", "");
    }

    private static List<Map<String, String>> texts(LocalizedText text) {
        return text.byLanguage().entrySet().stream()
                .map(entry -> Map.of("@value", entry.getValue(), "@language", entry.getKey()))
                .toList();
    }
}
