package org.besa.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ActSettingsTest {

    @Test
    void withoutSettingsAnActHasTwentyMegabytes() {
        assertEquals(new ActSettings(DataSize.ofMegabytes(20)), settings(Map.of()));
    }

    @Test
    void theSizeCanBeSetAndIsDescribedForWhoRunsBesa() throws Exception {
        assertEquals(new ActSettings(DataSize.ofMegabytes(5)), settings(Map.of("besa.acts.max-file", "5MB")));
        assertTrue(
                Files.readString(Path.of("../docs/how-to/run-it-for-real.md")).contains("`BESA_ACTS_MAXFILE`"));
    }

    private static ActSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("besa.acts", ActSettings.class);
    }
}
