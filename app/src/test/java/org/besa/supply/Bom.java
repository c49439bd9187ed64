package org.besa.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A software bill of materials in CycloneDX.
///
/// @param components in the order of their names
record Bom(List<Component> components) {

    static Bom read(Path file, JsonMapper json) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            JsonNode bom = json.readTree(in);
            if (!bom.path("bomFormat").asString("").equals("CycloneDX")) {
                throw new IOException(file + " is no bill of materials in CycloneDX");
            }
            return new Bom(elements(bom.path("components"))
                    .map(component -> new Component(component.path("purl").asString(""), licences(component)))
                    .sorted(Comparator.comparing(Component::purl))
                    .toList());
        }
    }

    private static List<String> licences(JsonNode component) {
        return elements(component.path("licenses"))
                .map(choice -> {
                    JsonNode licence = choice.path("license");
                    String name =
                            licence.path("id").asString(licence.path("name").asString(""));
                    return choice.path("expression").asString(name);
                })
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
