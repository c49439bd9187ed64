package org.besa.plans.reading.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.besa.plans.reading.run.PlanReader;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.ReadingProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The published description of the reader's JSON and what the reader writes.
class ReadingSchemaTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/org/besa/plans/reading/plans");
    private static final Schema SCHEMA = schema();

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyReadingIsAsDescribed(Path document) throws Exception {
        assertThat(SCHEMA.validate(json(document), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"kind\"", "\"groups\"", "\"unresolved\"", "\"lines\"", "\"in\"", "\"deadline\"", "\"raw\""})
    void aReadingWithoutOneOfItsPartsIsNot(String part) throws Exception {
        String damaged = json(documents().getFirst()).replace(part, "\"other\"");

        assertThat(SCHEMA.validate(damaged, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aMonthIsWrittenAsTheDescriptionSays() throws Exception {
        assertThat(json(documents().getFirst())).contains("\"precision\" : \"month\"");
    }

    private static String json(Path document) throws Exception {
        return new ReadingJson()
                .write(PlanReader.ofAllFormats().read(document, ReadingOptions.DEFAULT, ReadingProgress.SILENT));
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../docs/reading.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
