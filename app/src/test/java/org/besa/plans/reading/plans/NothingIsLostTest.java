package org.besa.plans.reading.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.run.PlanReader;
import org.besa.plans.reading.run.ReadingOptions;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The account says that each row was used; this says that each word of it was.
class NothingIsLostTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Phrases PHRASES = Phrases.bundled();

    static Stream<Path> documents() throws Exception {
        return PlansInManyLayoutsTest.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyWordOfARowStandsInAValueANoteOrARemark(Path document) throws Exception {
        Reading reading = PlanReader.ofAllFormats().read(document, ReadingOptions.DEFAULT, ReadingProgress.SILENT);
        List<String> said = new ArrayList<>();
        texts(JSON.valueToTree(reading), said);
        Set<String> known = said.stream().flatMap(NothingIsLostTest::words).collect(Collectors.toSet());

        var lost = new HashSet<String>();
        reading.groups().stream()
                .flatMap(group -> group.measures().stream())
                .flatMap(measure -> measure.text().stream())
                .flatMap(cell -> words(cell.text()))
                .filter(word -> !known.contains(word) && !PHRASES.is("connective", word))
                .forEach(lost::add);
        reading.columns().stream()
                .filter(column -> column.field() == null)
                .filter(column -> reading.remarks().stream().noneMatch(r -> r.contains(column.header())))
                .forEach(column -> lost.add(column.header()));

        assertThat(lost).isEmpty();
    }

    private static Stream<String> words(String text) {
        return Stream.of(Folding.words(text).split(" ", -1)).filter(word -> word.length() > 2);
    }

    private static void texts(JsonNode node, List<String> said) {
        if (node.isString()) {
            said.add(node.asString());
        } else if (node.isObject()) {
            node.properties().forEach(field -> {
                boolean source =
                        field.getKey().equals("text") && field.getValue().isArray();
                if (!source) {
                    texts(field.getValue(), said);
                }
            });
        } else {
            node.forEach(child -> texts(child, said));
        }
    }
}
