package org.besa.platform.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OpenDataSettingsTest {

    private static final Map<String, String> OTHERS = Map.of(
            "besa.opendata.licence", "https://example.org/licence",
            "besa.opendata.licence-name", "Ours",
            "besa.opendata.publisher", "The ministry",
            "besa.opendata.contact", "mailto:data@example.org",
            "besa.opendata.country", "XK",
            "besa.opendata.territory", "http://publications.europa.eu/resource/authority/country/1A0");

    @Test
    void withoutSettingsTheLicenceIsCreativeCommons() {
        assertEquals(
                new OpenDataSettings(
                        URI.create("https://creativecommons.org/licenses/by/4.0/"),
                        "CC BY 4.0",
                        "Besa",
                        null,
                        "AL",
                        URI.create("http://publications.europa.eu/resource/authority/country/ALB")),
                settings(Map.of()));
    }

    @Test
    void everyKeySetsItsPart() {
        assertEquals(
                new OpenDataSettings(
                        URI.create("https://example.org/licence"),
                        "Ours",
                        "The ministry",
                        URI.create("mailto:data@example.org"),
                        "XK",
                        URI.create("http://publications.europa.eu/resource/authority/country/1A0")),
                settings(OTHERS));
    }

    @Test
    void everyKeyIsDescribedForWhoRunsBesa() throws Exception {
        String page = Files.readString(Path.of("../docs/how-to/run-it-for-real.md"));
        for (String key : OTHERS.keySet()) {
            String variable = key.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
            assertTrue(page.contains("`" + variable + "`"), variable);
        }
    }

    private static OpenDataSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("besa.opendata", OpenDataSettings.class);
    }
}
