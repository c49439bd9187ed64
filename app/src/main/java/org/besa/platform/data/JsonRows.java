package org.besa.platform.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Reads what a page shows with one query, however deep: the columns of the query are the components of a record
/// (`due_on` is `dueOn`), and what hangs on a row is a `jsonb` column of objects.
@Component
public class JsonRows {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /// Reads from a database; the mapper is only the beginning of its own.
    public JsonRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .annotationIntrospector(new ConstantNames())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /// Columns keep the names of constants, whatever a public format calls them.
    private static final class ConstantNames extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
            return names;
        }
    }

    /// The rows of a query, in its order.
    ///
    /// @param sql a query; column and parameter names are its own
    /// @param parameters by name; values may be null
    public <T> List<T> list(Class<T> type, String sql, Map<String, ?> parameters) {
        return jdbc.sql("select to_json(line)::text from (" + sql + ") line")
                .params(parameters)
                .query((row, number) -> json.readValue(row.getString(1), type))
                .list();
    }

    /// Hands over the rows of a query one by one, however many there are; only inside of a transaction are they read
    /// from the database little by little.
    public <T> void each(Class<T> type, String sql, Map<String, ?> parameters, Consumer<T> sink) {
        jdbc.sql("select to_json(line)::text from (" + sql + ") line")
                .params(parameters)
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    sink.accept(json.readValue(row.getString(1), type));
                });
    }

    /// The one row of a query, if it has one.
    public <T> Optional<T> find(Class<T> type, String sql, Map<String, ?> parameters) {
        return list(type, sql, parameters).stream().findFirst();
    }

    /// A `jsonb` parameter that reads back as this value where it is part of a row.
    public PGobject column(Object value) {
        return JdbcConfiguration.jsonb(json.writeValueAsString(value));
    }
}
