package org.besa.platform.data;

import java.sql.SQLException;
import java.util.List;
import org.besa.platform.i18n.LocalizedText;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import tools.jackson.databind.json.JsonMapper;

/// How values of ours are kept in columns: texts in several languages as `jsonb`.
@Configuration(proxyBeanMethods = false)
public class JdbcConfiguration extends AbstractJdbcConfiguration {

    private final JsonMapper json;

    public JdbcConfiguration(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected List<?> userConverters() {
        return List.of(new TextToJson(json), new JsonToText(json));
    }

    @WritingConverter
    private record TextToJson(JsonMapper json) implements Converter<LocalizedText, PGobject> {

        @Override
        public PGobject convert(LocalizedText text) {
            return jsonb(json.writeValueAsString(text));
        }
    }

    @ReadingConverter
    private record JsonToText(JsonMapper json) implements Converter<PGobject, LocalizedText> {

        @Override
        public LocalizedText convert(PGobject value) {
            return json.readValue(String.valueOf(value.getValue()), LocalizedText.class);
        }
    }

    /// A `jsonb` parameter.
    public static PGobject jsonb(String value) {
        try {
            PGobject object = new PGobject();
            object.setType("jsonb");
            object.setValue(value);
            return object;
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
