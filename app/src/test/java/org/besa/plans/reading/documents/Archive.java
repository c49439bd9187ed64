package org.besa.plans.reading.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A packed file, built part by part.
public final class Archive {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /// Adds or replaces a part.
    public Archive with(String part, String text) {
        return with(part, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Adds or replaces a part.
    public Archive with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    /// Removes a part.
    public Archive without(String part) {
        parts.remove(part);
        return this;
    }

    /// The text of a part.
    public String text(String part) {
        byte[] content = parts.get(part);
        if (content == null) {
            throw new IllegalArgumentException("No part " + part + " among " + parts.keySet());
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /// Writes the archive.
    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /// A text with the characters escaped that mean something in XML.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
