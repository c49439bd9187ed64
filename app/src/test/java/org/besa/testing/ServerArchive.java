package org.besa.testing;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The classes under test as they are delivered: in one archive, with a cache of the classes that a start takes,
/// which Java keeps for archives only. Both are made once a run; a start then needs about half of the processor's
/// time.
final class ServerArchive {

    /// As the script `besa` sets them. What is started here lives for seconds, and does not repay more of the
    /// compiler.
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private static final ServerArchive MADE = make();

    private final String classPath;
    private final Path cache;

    private ServerArchive(String classPath, Path cache) {
        this.classPath = classPath;
        this.cache = cache;
    }

    /// What starts a server.
    static ProcessBuilder server() {
        return MADE.server("-XX:AOTCache=" + MADE.cache);
    }

    private ProcessBuilder server(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, "org.besa.BesaApplication", "serve"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // file names beyond ASCII, as the script sees to it
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static ServerArchive make() {
        try {
            Path folder =
                    Files.createDirectories(Path.of("target", "test-server").toAbsolutePath());
            Path jar = folder.resolve("besa.jar");
            pack(Path.of("target", "classes"), jar);
            String libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(place -> place.endsWith(".jar"))
                    .collect(Collectors.joining(File.pathSeparator));
            ServerArchive archive = new ServerArchive(jar + File.pathSeparator + libraries, folder.resolve("besa.aot"));
            archive.rehearse(folder);
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(jar)));
                Stream<Path> files = Files.walk(classes)) {
            zip.setLevel(0);
            for (Path file : files.filter(file -> !file.equals(classes)).toList()) {
                boolean folder = Files.isDirectory(file);
                // with its folders, which migrations and messages are looked for in
                zip.putNextEntry(new ZipEntry(classes.relativize(file) + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(file, zip);
                }
            }
        }
    }

    /// One start on a data folder of its own, as the script does it. Where Java keeps nothing of it, everything
    /// works and starts more slowly.
    private void rehearse(Path folder) throws IOException {
        Files.deleteIfExists(cache);
        Path home = Files.createTempDirectory("besa-rehearsal-");
        ProcessBuilder rehearsal = server("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh")
                .redirectOutput(folder.resolve("rehearsal.log").toFile());
        rehearsal
                .environment()
                .putAll(Map.of(
                        "BESA_HOME", home.toString(), "BESA_PORT", "0", "BESA_DEMO", "false", "BESA_DATABASE_URL", ""));
        rehearsal.start().onExit().join();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
