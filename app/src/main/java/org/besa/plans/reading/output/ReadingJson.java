package org.besa.plans.reading.output;

import org.besa.plans.files.ReadForm;
import org.besa.plans.reading.Reading;
import org.besa.platform.record.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A reading as JSON, as `docs/reading.schema.json` describes it: absent values are null, lists are never absent, dates
/// are ISO.
public final class ReadingJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /// One JSON document of a document that was read.
    public String write(Reading reading) {
        return write(reading, null);
    }

    /// One JSON document.
    ///
    /// @param form what the document is when Besa gave it out, with all that it says; null when it is another
    public String write(Reading reading, @Nullable ReadForm form) {
        ObjectNode told = mapper.valueToTree(reading);
        if (form == null) {
            told.putNull("form");
        } else {
            told.putObject("form")
                    .put("language", form.language().code())
                    .put("sha256", form.sha256())
                    .put("unchanged", form.isUnchanged())
                    .set("plan", mapper.readTree(CanonicalJson.write(form.plan())));
        }
        return mapper.writeValueAsString(told);
    }
}
