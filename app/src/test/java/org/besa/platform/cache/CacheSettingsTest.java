package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class CacheSettingsTest {

    @Test
    void withoutAnyItKeepsSixtyFourMegabytes() {
        assertEquals(
                new CacheSettings(true, DataSize.ofMegabytes(64), DataSize.ofMegabytes(4)), settings(Map.of("x", "y")));
    }

    @Test
    void eachHasItsKey() {
        assertEquals(
                new CacheSettings(false, DataSize.ofMegabytes(1), DataSize.ofKilobytes(2)),
                settings(Map.of("besa.cache.enabled", "false", "besa.cache.size", "1MB", "besa.cache.largest", "2KB")));
    }

    @ParameterizedTest
    @CsvSource({"besa.cache.size, -1MB", "besa.cache.largest, -1KB", "besa.cache.largest, 2GB", "besa.cache.size, much"
    })
    void whatCannotBeMeantIsRefused(String key, String value) {
        assertThrows(BindException.class, () -> settings(Map.of(key, value)));
    }

    private static CacheSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("besa.cache", CacheSettings.class);
    }
}
