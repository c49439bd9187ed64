package org.besa.platform.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the vocabularies and rules that are data: JSON that comes with Besa or that an installation names instead.
public final class DataFiles {

    private DataFiles() {}

    /// The whole content of a file.
    ///
    /// @throws UncheckedIOException when it cannot be read
    /// @throws tools.jackson.core.JacksonException when it does not say what this type holds
    public static <T> T read(Resource file, TypeReference<T> type, JsonMapper json) {
        try (InputStream in = file.getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
