package org.besa.platform.data;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.platform.data.ProgramRuns.Outcome;
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

    /// Programs of a start that may be given up, and of everything else.
    private static final ProgramRuns STARTING = new ProgramRuns();
    private static final ProgramRuns OTHER = new ProgramRuns();

    /// Unpacks the programs below a folder, unless they are there already.
    ///
    /// @throws CannotStart when there are none for this machine, or it does not let them run
    static PostgresPrograms unpack(Path parent) {
        PostgresArchive archive = PostgresArchive.find()
                .orElseThrow(() -> new CannotStart("No PostgreSQL is embedded for %s on %s; %s"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), ELSEWHERE)));
        boolean root = isRoot();
        if (root && !OTHER.run(List.of("unshare", "-U", "true")).succeeded()) {
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

    /// The programs that a start has unpacked below a folder, if it came that far.
    static Optional<PostgresPrograms> findUnpacked(Path parent) throws IOException {
        Optional<PostgresArchive> archive = PostgresArchive.find();
        if (archive.isEmpty()) {
            return Optional.empty();
        }
        Path folder = parent.resolve(archive.get().fingerprint());
        return Files.exists(folder) ? Optional.of(new PostgresPrograms(folder, isRoot())) : Optional.empty();
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
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
        return OTHER.run(command(program, arguments));
    }

    /// Runs a program that is part of a start, to its end or until the start is given up.
    Outcome runForStart(String program, String... arguments) {
        return STARTING.run(command(program, arguments));
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /// Ends what [#runForStart(String, String...)] runs and lets nothing more begin.
    static void giveUpStart() {
        STARTING.giveUp();
    }

    private static String lastLine(String output) {
        return output.isBlank()
                ? "it says nothing"
                : output.strip().lines().toList().getLast();
    }
}
