package org.besa.platform.data;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.besa.platform.start.CannotStart;

/// The programs of the embedded PostgreSQL, unpacked and ready to run.
///
/// PostgreSQL refuses to run as root. For root its programs run in a user namespace of their own (`unshare -U`), in
/// which nobody is root.
///
/// @param folder holds `bin`, `lib` and `share`
/// @param root whether this process runs as root
record PostgresPrograms(Path folder, boolean root) {

    /// What to do where the embedded PostgreSQL cannot run.
    static final String ELSEWHERE = "use a PostgreSQL 16 or newer:"
            + " BESA_DATABASE_URL='jdbc:postgresql://host:5432/besa?user=…&password=…' ./besa run";

    /// What a program did.
    ///
    /// @param status 0 when it succeeded
    /// @param output everything it said
    record Outcome(int status, String output) {

        boolean succeeded() {
            return status == 0;
        }
    }

    /// Unpacks the programs below a folder, unless they are there already.
    ///
    /// @throws CannotStart when there are none for this machine, or it does not let them run
    static PostgresPrograms unpack(Path parent) {
        PostgresArchive archive = PostgresArchive.find()
                .orElseThrow(() -> new CannotStart("No PostgreSQL is embedded for %s on %s; %s"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), ELSEWHERE)));
        boolean root = new UnixSystem().getUid() == 0;
        if (root && !run(List.of("unshare", "-U", "true")).succeeded()) {
            throw new CannotStart("""
                    PostgreSQL does not run as root, and this machine does not allow the user namespaces (unshare -U) \
                    in which root could run it. Start Besa as an ordinary user, or\s""" + ELSEWHERE);
        }
        try {
            PostgresPrograms programs = new PostgresPrograms(unpack(archive, parent), root);
            programs.version();
            return programs;
        } catch (IOException e) {
            throw new CannotStart(
                    "The embedded PostgreSQL cannot be unpacked into %s: %s.".formatted(parent, Home.reason(e)), e);
        }
    }

    private static Path unpack(PostgresArchive archive, Path parent) throws IOException {
        Path folder = parent.resolve(archive.fingerprint());
        if (!Files.exists(folder)) {
            Home.deleteContent(parent); // an older version, or what a start left that was killed while it unpacked
            Path unfinished = Files.createDirectory(parent.resolve("unpacking"));
            archive.unpackInto(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    /// Name and version, as the server says them.
    ///
    /// @throws CannotStart when this machine does not let it run
    String version() {
        Outcome version = run("postgres", "--version");
        if (!version.succeeded()) {
            throw new CannotStart("""
                    The embedded PostgreSQL does not run on this machine (%s). It needs Linux with glibc, or macOS, \
                    and a data folder from which programs may be run; else %s""".formatted(lastLine(version.output()), ELSEWHERE));
        }
        return version.output().strip().replace("postgres (PostgreSQL)", "PostgreSQL");
    }

    /// Runs a program to its end.
    Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Outcome run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C"); // messages that we can recognise
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(-1, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        }
    }

    private static String lastLine(String output) {
        return output.isBlank()
                ? "it says nothing"
                : output.strip().lines().toList().getLast();
    }
}
