package org.besa.plans.reading.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.run.PlanReader;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.ReadingProgress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every document in this folder's resources beside a file of what must be read from it.
class PlansInManyLayoutsTest {

    private static final String EXPECTED = ".expected.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PlanReader READER = PlanReader.ofAllFormats();

    static Stream<Path> documents() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PlansInManyLayoutsTest.class.getResource("."), "documents")
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.exists(expectation(file))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isReadAsAPersonWouldReadIt(Path document) throws Exception {
        JsonNode expectation = JSON.readTree(Files.readString(expectation(document)));

        Reading reading = READER.read(document, ReadingOptions.DEFAULT, ReadingProgress.SILENT);

        assertThat(shown(JSON.valueToTree(Essence.of(reading))))
                .as(expectation.get("reason").asString())
                .isEqualTo(shown(expectation.get("reading")));
    }

    private static Path expectation(Path document) {
        return document.resolveSibling(document.getFileName() + EXPECTED);
    }

    private static String shown(JsonNode tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
