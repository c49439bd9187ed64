package org.besa.plans.reading.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
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

    /// Whether it has no parts.
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// Damages one part, or lets two change places.
    public Archive damaged(RandomGenerator random) {
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] content = parts.getOrDefault(name, new byte[0]);
        if (random.nextInt(12) == 0) {
            String other = names.get(random.nextInt(names.size()));
            return with(name, parts.getOrDefault(other, content)).with(other, content);
        }
        return with(name, Mutation.anyOf(content, random));
    }

    /// Writes the archive.
    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    /// The packed archive.
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// A text with the characters escaped that mean something in XML.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
