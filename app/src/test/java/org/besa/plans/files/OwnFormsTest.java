package org.besa.plans.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.besa.plans.FrozenPlan;
import org.besa.plans.reading.run.ReadCommand;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.record.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Besa gave out is known again by its content, and what somebody broke in it is told with its place.
class OwnFormsTest {

    private static final Texts TEXTS = new Texts();

    private final FrozenPlan plan = SamplePlans.full();

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("org.besa.plans.files.RoundTripTest#formats")
    void theCommandTellsAllThatAFormSays(FormFile format) throws Exception {
        JsonNode told =
                read(Written.write(plan, FormLanguage.BOTH, format, folder).file());

        assertEquals(plan, CanonicalJson.read(told.get("form").get("plan").toString(), FrozenPlan.class));
        assertTrue(told.get("form").get("unchanged").asBoolean());
        assertEquals(
                "Kodi i Dhuratave", told.at("/groups/1/measures/0/measures/0").asString());
        assertEquals("30.06.2027", told.at("/groups/1/measures/0/deadline/raw").asString());
        assertEquals(told.at("/lines/in"), told.at("/lines/used"));
    }

    @Test
    void theCommandTellsAllThatTheFrozenDocumentSays() throws Exception {
        JsonNode told = read(json(text -> text));

        assertEquals("JSON", told.get("format").asString());
        assertEquals(plan, CanonicalJson.read(told.get("form").get("plan").toString(), FrozenPlan.class));
    }

    @Test
    void otherJsonIsNoneOfOurs() throws Exception {
        for (String text : List.of("{\"format\":\"other/1\"}", "{\"a\":1", "{}", "[1]", "{\"format\":7}")) {
            Path file = Files.writeString(folder.resolve("other.json"), text);
            assertTrue(OwnForms.findDocument(file, ReadingLimits.DEFAULT).isEmpty(), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "besa-plan/1"              | "besa-plan/2"           | besa-plan/2
            "title":{"en":"Goal B"     | "titel":{"en":"Goal B"  | titel
            "measures":[]              | "measures":null         | content.groups[0].measures
            "The full trial plan"      | "a\\u0000b"             | content.title
            "1200000.00"               | "1e999999999"           | 30 digits
            "code":"A.1.1-1"           | "code":7e               | Line 1
            "parent":"A"               | "parent":"Z"            | “Z”
            "code":"B.2"               | "code":"B.1"            | “B.1” stands in it twice
            "2027-12-31"               | "2020-12-31"            | B.2
            """)
    void aChangedFrozenDocumentSaysWhatIsWrong(String was, String is, String told) throws Exception {
        OwnForm found = OwnForms.findDocument(json(text -> text.replace(was, is)), ReadingLimits.DEFAULT)
                .orElseThrow();

        String faults = String.join(" ", english(found));
        assertTrue(faults.contains(told), faults);
    }

    @Test
    void allFaultsAreToldAtOnceEachWithItsPlace() throws Exception {
        List<String> faults = english(edited(text ->
                text.replace("B.a ·,\"B.1 · Masa", "B.a ·,\"B1 Masa").replace("B.a ·,\"B.2 · Masa", "?,\"B.2 · Masa")));

        assertEquals(2, faults.size(), faults::toString);
        assertTrue(faults.stream().allMatch(fault -> fault.matches("Line \\d+: .*")), faults::toString);
    }

    @Test
    void rowsOfAMeasureThatIsNoLongerThereAreTold() throws Exception {
        List<String> faults = english(edited(text -> text.replace("\"A.1.1 · Kodi", "\"A.1.7 · Kodi")));

        assertTrue(faults.size() > 10, faults::toString);
        assertTrue(
                faults.stream().allMatch(fault -> fault.contains("“A.1.1”, which is not in the form")),
                faults::toString);
    }

    @Test
    void rowsOfAStepThatIsNoLongerThereAreTold() throws Exception {
        List<String> faults = english(edited(text -> text.replace("1 · Hapi i parë", "3 · Hapi i parë")));

        assertFalse(faults.isEmpty());
        assertTrue(faults.getFirst().contains("step 1 of the measure “A.1.1”"), faults::toString);
    }

    @Test
    void aFormOfALaterBesaIsNotTakenForAnotherDocument() throws Exception {
        assertTrue(english(edited(text -> text.replace("besa-form/1 both", "besa-form/2 both")))
                .getFirst()
                .contains("besa-form/2"));
    }

    @Test
    void theCommandEndsWithTheFaultsInOneLine() throws Exception {
        Written written = Written.write(plan, FormLanguage.BOTH, new CsvFile(), folder);
        Files.writeString(written.file(), Files.readString(written.file()).replace("1200000.00", "shumë"));
        StringWriter err = new StringWriter();

        assertEquals(2, command(new StringWriter(), err).execute(written.file().toString()));
        assertTrue(err.toString().contains("“shumë” is not a number"), err::toString);
        assertEquals(1, err.toString().strip().lines().count());
    }

    private OwnForm edited(UnaryOperator<String> edit) throws Exception {
        Written written = Written.write(plan, FormLanguage.BOTH, new CsvFile(), folder);
        Files.writeString(written.file(), edit.apply(Files.readString(written.file())));
        return new OwnForms(TEXTS).find(written.document()).orElseThrow();
    }

    private static List<String> english(OwnForm found) {
        return assertInstanceOf(OwnForm.Faulty.class, found).faults().stream()
                .map(fault -> fault.in(Language.EN, TEXTS))
                .toList();
    }

    private Path json(UnaryOperator<String> edit) throws Exception {
        return Files.writeString(folder.resolve("plan.json"), edit.apply(CanonicalJson.write(plan)));
    }

    /// What the command prints, checked against its published description.
    private static JsonNode read(Path file) throws Exception {
        StringWriter out = new StringWriter();
        assertEquals(0, command(out, new StringWriter()).execute("--format", "json", file.toString()));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/reading.schema.json")));
        assertEquals(List.of(), schema.validate(out.toString(), InputFormat.JSON));
        return new JsonMapper().readTree(out.toString());
    }

    private static CommandLine command(StringWriter out, StringWriter err) {
        return new CommandLine(new ReadCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
    }
}
