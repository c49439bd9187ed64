package org.besa.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The files of the demonstration, by their path below `demo/`.
@Component
class DemoResources {

    private final JsonMapper json;

    DemoResources(JsonMapper json) {
        this.json = json;
    }

    <T> T read(String file, TypeReference<T> type) {
        return json.readValue(bytes(file), type);
    }

    /// A list that need not be there.
    <T> List<T> readList(String file, TypeReference<List<T>> type) {
        return new ClassPathResource("demo/" + file).exists() ? read(file, type) : List.of();
    }

    byte[] bytes(String file) {
        try (InputStream content = new ClassPathResource("demo/" + file).getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The JSON files of a folder, by name.
    List<String> list(String folder) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:demo/" + folder + "/*.json"))
                    .map(file -> folder + "/" + file.getFilename())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
