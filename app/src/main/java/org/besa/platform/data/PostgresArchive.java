package org.besa.platform.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL for this machine, packed in a jar of the class path.
///
/// @param location of the packed archive
record PostgresArchive(URL location) {

    /// The archive for this operating system and processor, if there is one.
    static Optional<PostgresArchive> find() {
        return Optional.ofNullable(
                        PostgresArchive.class.getResource("/postgres-%s-%s.txz".formatted(system(), processor())))
                .map(PostgresArchive::new);
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
    }

    /// A name that another content would not have.
    String fingerprint() throws IOException {
        URLConnection connection = location.openConnection();
        if (connection instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                return "%08x".formatted(file.getJarEntry(jar.getEntryName()).getCrc());
            }
        }
        throw new IOException("not packed in a jar: " + location);
    }

    /// Unpacks everything into an empty folder.
    void unpackInto(Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(location.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Path parent = Files.createDirectories(Objects.requireNonNull(target.getParent()));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    if (parent.endsWith("bin") && !target.toFile().setExecutable(true, false)) {
                        throw new IOException("cannot make executable: " + target);
                    }
                }
            }
        }
    }
}
