package org.besa.plans.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.plans.FrozenPlan;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The export is an import: what a file says is read from it again.
class RoundTripTest {

    private static final List<String> HOSTILE = hostileTexts();

    private static List<String> hostileTexts() {
        Pattern character = Pattern.compile("\\{U\\+(\\p{XDigit}+)}");
        try (InputStream data = RoundTripTest.class.getResourceAsStream("/plans/files/hostile-texts.txt")) {
            return new String(Objects.requireNonNull(data).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" | "))
                    .map(line -> line.substring(0, line.lastIndexOf(" | ")).translateEscapes())
                    .map(text -> character
                            .matcher(text)
                            .replaceAll(found ->
                                    Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Named<FormFile>> formats() {
        return Stream.of(
                Named.of("CSV", new CsvFile()),
                Named.of("XLSX", new XlsxFile()),
                Named.of("DOCX", new DocxFile()),
                Named.of("PDF", new PdfFile()),
                Named.of("ODS", new OdsFile()));
    }

    static Stream<Arguments> formatsAndLanguages() {
        return formats().flatMap(format -> Stream.of(FormLanguage.values()).map(each -> Arguments.of(format, each)));
    }

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void aPlanWithEverythingIsReadBackAsItWasWritten(FormFile format, FormLanguage language) throws Exception {
        FrozenPlan plan = SamplePlans.full();

        ReadForm read = Written.write(plan, language, format, folder).form();

        assertEquals(Written.reduced(plan, language), read.plan());
        assertEquals(language, read.language());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFormInAllLanguagesProvesThatItIsWhatWasApproved(FormFile format) throws Exception {
        FrozenPlan plan = SamplePlans.full();

        assertTrue(Written.write(plan, FormLanguage.BOTH, format, folder).form().isUnchanged());
        assertFalse(Written.write(plan, FormLanguage.EN, format, folder).form().isUnchanged());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noTextIsChangedOnTheWay(FormFile format) throws Exception {
        int[] next = {0};
        FrozenPlan plan = SamplePlans.withTexts(
                text -> HOSTILE.get(next[0]++ % HOSTILE.size()).replace("%s", text));

        assertEquals(
                plan,
                Written.write(plan, FormLanguage.BOTH, format, folder).form().plan());
    }
}
