package org.besa.platform.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.OpenDataSettings;
import org.besa.platform.web.ProblemDocument;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// What the description for programs (OpenAPI) says in words: the same words that stand on the page of the interface
/// and in the dictionary of open data.
@Component
class ApiDescription implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    private final Texts texts;
    private final OpenDataSettings settings;
    private final Map<String, String> propertiesByDataset = new HashMap<>();

    ApiDescription(Texts texts, OpenDataSettings settings, List<Dataset<?>> datasets) {
        this.texts = texts;
        this.settings = settings;
        for (Dataset<?> dataset : datasets) {
            for (Column<?> column : dataset.columns()) {
                propertiesByDataset.put(
                        dataset.name() + "." + column.property(), column.about().in(Language.EN));
            }
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title(say("api.title"))
                .version("1")
                .description(say("api.lede"))
                .license(new License()
                        .name(settings.licenceName())
                        .url(settings.licence().toString())));
        api.security(List.of()); // nobody needs a key
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::describe);
        api.getComponents().getSchemas().forEach((name, schema) -> describe(name, schema));
    }

    private void describe(Operation operation) {
        operation.summary(say("api." + operation.getOperationId()));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(p -> p.description(say("api.parameter." + p.getName())));
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description(say("api.problems"))
                                .content(new Content()
                                        .addMediaType(
                                                ProblemDocument.MEDIA_TYPE,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
    }

    /// The properties of a record are the columns of its table: PlanItem and PlanSummary are rows of `plans`.
    private void describe(String name, Schema<?> schema) {
        String dataset = name.replaceFirst("(Row|Item|Summary)$", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT)
                + "s";
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, described) -> {
                String about = propertiesByDataset.get(dataset + "." + property);
                if (about != null) {
                    described.description(about);
                }
            });
        }
    }

    private static Schema<?> problem() {
        Schema<?> schema = new Schema<>();
        schema.addType("object");
        for (String property : List.of("type", "title", "detail", "instance")) {
            schema.addProperty(property, typed("string"));
        }
        schema.addProperty("status", typed("integer"));
        schema.required(List.of("type", "title", "status"));
        return schema;
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        return schema;
    }

    private String say(String key) {
        return texts.text(Language.EN, key);
    }
}
