package org.besa.platform.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.platform.start.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL inside: its data live in the data folder and it stops when the application stops.
///
/// It listens on the loopback address only, at a free port, and asks for a password kept in the data folder. What it
/// has to say goes to `database.log` there.
public final class DatabaseServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseServer.class);
    private static final String USER = "besa";
    private static final String PATIENCE_IN_SECONDS = "120";
    private static final int TRIES = 3;
    private static final Pattern WHY = Pattern.compile("^.*?(?:FATAL|PANIC|ERROR):\\s+(.*)$");

    private final PostgresPrograms programs;
    private final Path data;
    private final String password;
    private final int port;
    private volatile boolean closing;
    private volatile boolean lost;

    private DatabaseServer(PostgresPrograms programs, Path data, String password, int port) {
        this.programs = programs;
        this.data = data;
        this.password = password;
        this.port = port;
    }

    /// Starts the server on the data folder, after stopping one that a killed process left behind.
    ///
    /// @param settings settings of the server beyond those that Besa needs, as `name=value`
    /// @throws CannotStart when it cannot run here
    public static DatabaseServer start(Home home, String... settings) {
        log.info("Starting the database");
        Path data = home.path().resolve("database");
        PostgresPrograms programs = PostgresPrograms.unpack(home.folder("postgresql"));
        try {
            String password = password(home);
            refuseForeign(data);
            stopOrphan(programs, data);
            if (!Files.exists(data)) {
                create(programs, home, data);
            }
            return start(programs, home, password, options(settings));
        } catch (IOException e) {
            throw damaged(home.path(), "does not start: " + Home.reason(e), e);
        }
    }

    /// What to say where the embedded database is there and cannot be used.
    static CannotStart damaged(Path home, String what, Exception cause) {
        return new CannotStart("""
                The database in %s %s. What it says itself is in %s. If it is damaged, restore a backup of the data \
                folder; to begin with an empty one, move the data folder away.""".formatted(home, withoutEnd(what), home.resolve("database.log")), cause);
    }

    private static String withoutEnd(String sentence) {
        return sentence.strip().replaceFirst("\\.$", "");
    }

    /// Stops whatever a start of this process has begun on a data folder; what is not begun yet will not be.
    ///
    /// @param home the data folder
    public static void giveUpStart(Path home) {
        PostgresPrograms.giveUpStart();
        try {
            Optional<PostgresPrograms> programs = PostgresPrograms.findUnpacked(home.resolve("postgresql"));
            if (programs.isPresent()) {
                stopRunning(programs.get(), home.resolve("database"));
            }
        } catch (IOException e) {
            log.warn("The database may still be running; the next start stops it: {}", Home.reason(e));
        }
    }

    /// Whether the embedded server could run on a data folder; nothing of it stays.
    ///
    /// @return name and version
    /// @throws CannotStart when it could not
    public static String probe(Path home) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(home), "probe-");
            try {
                return PostgresPrograms.unpack(folder).version();
            } finally {
                Home.deleteContent(folder);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new CannotStart("The data folder %s cannot be used: %s.".formatted(home, Home.reason(e)), e);
        }
    }

    /// Address, user and password in one.
    public String jdbcUrl() {
        return jdbcUrl(port, password);
    }

    private static String jdbcUrl(int port, String password) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s".formatted(port, USER, password);
    }

    /// The address of the server that another process runs on a data folder, with user and password.
    ///
    /// @return empty when none runs
    static Optional<String> findRunning(Path home) throws IOException {
        Path data = home.resolve("database");
        Path pidFile = data.resolve("postmaster.pid");
        if (!isServerOf(data, pidFile)) {
            return Optional.empty();
        }
        // the fourth line of the file is the port, see "postmaster.pid" in PostgreSQL's documentation
        int port = Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
        return Optional.of(jdbcUrl(
                port, Files.readString(home.resolve("database-password")).strip()));
    }

    /// Does something when the server ends without having been told to.
    void whenLost(Runnable consequence) throws IOException {
        long process = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle.of(process).ifPresent(server -> {
            var _ = server.onExit().thenRun(() -> {
                if (!closing) {
                    lost = true;
                    consequence.run();
                }
            });
        });
    }

    @Override
    public void close() {
        closing = true;
        if (lost) {
            return;
        }
        var outcome =
                programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", PATIENCE_IN_SECONDS);
        if (!outcome.succeeded()) {
            log.warn(
                    "The database did not stop cleanly; the next start recovers it: {}",
                    outcome.output().strip());
        }
    }

    /// Made beside its place and then moved there: a first start that is killed leaves nothing half made.
    private static void create(PostgresPrograms programs, Home home, Path data) throws IOException {
        Path unfinished = home.path().resolve("database-unfinished");
        Home.deleteContent(unfinished);
        // sorts and folds case by Unicode wherever it runs, instead of by the machine's language
        var outcome = programs.runForStart(
                "initdb",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--auth=scram-sha-256",
                "--pwfile=" + home.path().resolve("database-password"),
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!outcome.succeeded()) {
            throw new IOException(reason(outcome.output()));
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String options(String... settings) {
        return Stream.concat(
                        Stream.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"),
                        Stream.of(settings))
                .map(setting -> "-c " + setting)
                .collect(Collectors.joining(" "));
    }

    private static DatabaseServer start(PostgresPrograms programs, Home home, String password, String options)
            throws IOException {
        Path data = home.path().resolve("database");
        Path serverLog = home.path().resolve("database.log");
        String said = "";
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            keepPrevious(serverLog);
            int port = freePort();
            var outcome = programs.runForStart(
                    "pg_ctl",
                    "start",
                    "-D",
                    data.toString(),
                    "-l",
                    serverLog.toString(),
                    "-w",
                    "-t",
                    PATIENCE_IN_SECONDS,
                    "-o",
                    "-p " + port + " " + options);
            if (outcome.succeeded()) {
                return new DatabaseServer(programs, data, password, port);
            }
            said = Files.exists(serverLog) ? Files.readString(serverLog) : outcome.output();
            if (!said.contains("Address already in use")) {
                break; // only the port can be better another time
            }
        }
        throw new IOException(reason(said));
    }

    private static void keepPrevious(Path serverLog) throws IOException {
        if (Files.exists(serverLog)) {
            Files.move(
                    serverLog, serverLog.resolveSibling("database-previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password(Home home) throws IOException {
        Path file = home.path().resolve("database-password");
        if (!Files.exists(file) && Files.exists(home.path().resolve("database"))) {
            throw new CannotStart("""
                    The password of the database in %s is lost: the file %s is missing. Restore it from the backup that \
                    the database comes from.""".formatted(home.path(), file));
        }
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path unfinished = home.path().resolve("database-password-unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(random));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static void refuseForeign(Path data) throws IOException {
        if (Files.exists(data)) {
            String owner = Files.getOwner(data).getName();
            String user = System.getProperty("user.name");
            if (!owner.equals(user)) {
                throw new CannotStart("""
                        The database in %s belongs to %s and PostgreSQL serves only its owner. \
                        Start Besa as %s, or give %s a data folder with BESA_HOME.""".formatted(data, owner, owner, user));
            }
        }
    }

    private static void stopOrphan(PostgresPrograms programs, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (isServerOf(data, pidFile)) {
            log.info("Stopping the database that an earlier, killed Besa left behind");
            stopRunning(programs, data);
        } else {
            // we hold the folder and that server is gone; its number may belong to a stranger now
            Files.deleteIfExists(pidFile);
        }
    }

    private static void stopRunning(PostgresPrograms programs, Path data) throws IOException {
        if (!isServerOf(data, data.resolve("postmaster.pid"))) {
            return;
        }
        var outcome =
                programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", PATIENCE_IN_SECONDS);
        if (!outcome.succeeded()) {
            throw new IOException("an earlier database process does not stop ("
                    + outcome.output().strip() + "); stop it by hand");
        }
    }

    private static boolean isServerOf(Path data, Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return false;
        }
        ProcessHandle.Info process = ProcessHandle.of(
                        Long.parseLong(lines.getFirst().strip()))
                .map(ProcessHandle::info)
                .orElse(null);
        return process != null
                && process.command().orElse("").endsWith("/postgres")
                && Stream.of(process.arguments().orElse(new String[0])).anyMatch(data.toString()::equals);
    }

    /// The sentence of a log that says why; its last line when none does.
    static String reason(String said) {
        List<String> lines = said.strip().lines().toList();
        return lines.stream()
                .map(WHY::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(lines.isEmpty() ? "it says nothing" : lines.getLast());
    }
}
