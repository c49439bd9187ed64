package org.besa.platform.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// A table as one JSON array, an object on each line.
final class JsonTable<R> implements TableWriter<R> {

    private final JsonMapper json;
    private final OutputStream file;
    private boolean begun;

    JsonTable(JsonMapper json, OutputStream file) {
        this.json = json;
        this.file = file;
    }

    @Override
    public void row(R row) throws IOException {
        write(begun ? ",\n" : "[\n");
        begun = true;
        file.write(json.writeValueAsBytes(row));
    }

    @Override
    public void close() throws IOException {
        write(begun ? "\n]\n" : "[]\n");
        file.close();
    }

    private void write(String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
