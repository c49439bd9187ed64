package org.besa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demonstration files as JSON trees, with the walks that the tests share.
final class DemoFiles {

    static final Path FOLDER = Path.of("src/main/resources/demo");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DemoFiles() {}

    static JsonNode institutions() {
        return read(FOLDER.resolve("institutions.json"));
    }

    /// The document of the import tour, before a generator prints it.
    static JsonNode document() {
        return read(FOLDER.resolve("documents/integrity-plan.json"));
    }

    static List<JsonNode> plans() {
        try (Stream<Path> files = Files.list(FOLDER.resolve("plans"))) {
            return files.sorted().map(DemoFiles::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The plan of a kind; of several the one that ends last.
    static JsonNode plan(String kind) {
        return plans().stream()
                .filter(plan -> plan.path("kind").asString().equals(kind))
                .max(Comparator.comparing(plan -> plan.path("periodEnd").asString()))
                .orElseThrow();
    }

    static Stream<JsonNode> measures(JsonNode plan) {
        return elements(plan.path("groups")).flatMap(group -> elements(group.path("measures")));
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return array.valueStream();
    }

    static List<String> codes(JsonNode array) {
        return elements(array).map(node -> node.path("code").asString()).toList();
    }

    /// `node` and everything below it, except the aliases of units: those are written as documents write them.
    static Stream<JsonNode> everythingIn(JsonNode node) {
        Stream<JsonNode> below = node.isObject()
                ? node.propertyStream()
                        .filter(property -> !property.getKey().equals("aliases"))
                        .flatMap(property -> everythingIn(property.getValue()))
                : node.valueStream().flatMap(DemoFiles::everythingIn);
        return Stream.concat(Stream.of(node), below);
    }

    /// Every text that is given by language.
    static Stream<JsonNode> texts(JsonNode node) {
        return everythingIn(node).filter(inner -> inner.has("sq") || inner.has("en"));
    }

    private static JsonNode read(Path file) {
        return MAPPER.readTree(file.toFile());
    }
}
