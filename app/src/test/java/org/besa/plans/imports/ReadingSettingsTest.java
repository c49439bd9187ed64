package org.besa.plans.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.plans.reading.source.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReadingSettingsTest {

    /// Every key with another value than its default.
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            "besa.reading.max-file", "10MB",
            "besa.reading.max-unpacked", "20MB",
            "besa.reading.max-pages", "30",
            "besa.reading.max-rows", "40",
            "besa.reading.max-cell", "50",
            "besa.reading.max-time", "60s",
            "besa.reading.max-time-per-recognised-page", "0s"));

    @Test
    void withoutSettingsTheLimitsAreThoseOfTheReader() {
        assertEquals(ReadingLimits.DEFAULT, settings(Map.of()).limits());
    }

    @Test
    void everyKeySetsItsLimit() {
        assertEquals(
                new ReadingLimits(10L << 20, 20L << 20, 30, 40, 50, 60, 0),
                settings(OTHERS).limits());
    }

    @Test
    void everyKeyIsDescribedForWhoRunsBesa() throws Exception {
        assertEquals(keys(), OTHERS.keySet());
        String page = Files.readString(Path.of("../docs/how-to/run-it-for-real.md"));
        assertEquals(
                new TreeSet<>(),
                OTHERS.keySet().stream()
                        .filter(key -> !page.contains("`"
                                + key.toUpperCase(java.util.Locale.ROOT)
                                        .replace("-", "")
                                        .replace('.', '_') + "`"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> keys() {
        return Stream.of(ReadingSettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> "besa.reading." + name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ReadingSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("besa.reading", ReadingSettings.class);
    }
}
