package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts of the interface, tested as data.
class MessagesTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("\\.text\\(\"([a-z][a-z0-9.-]*[a-z0-9])\"");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(f -> f.getFileName().toString().replaceFirst("_(sq|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        Properties sq = read(bundle, "sq");
        Properties en = read(bundle, "en");
        assertEquals(new TreeSet<>(en.stringPropertyNames()), new TreeSet<>(sq.stringPropertyNames()));
        for (String key : sq.stringPropertyNames()) {
            assertFalse(sq.getProperty(key).isBlank(), () -> key + " is blank in Albanian");
            assertFalse(en.getProperty(key).isBlank(), () -> key + " is blank in English");
            assertEquals(arguments(en.getProperty(key)), arguments(sq.getProperty(key)), () -> "arguments of " + key);
        }
    }

    @Test
    void everyTextATemplateAsksForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles()) {
            known.addAll(read(bundle, "sq").stringPropertyNames());
        }
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            Set<String> missing = templates
                    .filter(Files::isRegularFile)
                    .flatMap(MessagesTests::keysIn)
                    .filter(key -> !known.contains(key))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(missing.isEmpty(), () -> "texts that no bundle has: " + missing);
        }
    }

    private static Stream<String> keysIn(Path template) {
        try {
            Matcher matcher = KEY_IN_TEMPLATE.matcher(Files.readString(template));
            return matcher.results().map(r -> r.group(1)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
