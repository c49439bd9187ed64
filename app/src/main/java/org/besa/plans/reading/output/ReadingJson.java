package org.besa.plans.reading.output;

import org.besa.plans.reading.Reading;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A reading as JSON, as `docs/reading.schema.json` describes it: absent values are null, lists are never
/// absent, dates
/// are ISO.
public final class ReadingJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /// One JSON document.
    public String write(Reading reading) {
        return mapper.writeValueAsString(reading);
    }
}
