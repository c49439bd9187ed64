package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.besa.testing.ServerProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Starts, stops and kills Besa as whole processes on an embedded PostgreSQL.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("processes of Besa")
class ServerLifecycleTest {

    @TempDir
    static Path folder;

    private static Path home = Path.of("");

    @BeforeAll
    static void theDataFolderHasAnAwkwardName() {
        home = folder.resolve("data folder 'ë'");
    }

    @Test
    void aSignalStopsItAndItsDatabase() throws IOException {
        try (ServerProcess server = ServerProcess.start(environment())) {
            assertTrue(server.isReady(), server::output);

            server.terminate();

            assertFalse(Files.exists(databaseMark()), "the database did not shut down");
        }
    }

    @Test
    void afterBeingKilledItStartsAgain() throws IOException {
        try (ServerProcess killed = ServerProcess.start(environment())) {
            assertTrue(killed.isReady(), killed::output);
            killed.kill();
        }
        assertTrue(Files.exists(databaseMark()), "nothing was left behind to recover from");

        try (ServerProcess server = ServerProcess.start(environment())) {
            assertTrue(server.isReady(), server::output);
            assertTrue(server.output().contains("an earlier, killed Besa left behind"), server::output);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Starting Besa", "Starting the database", "Migrating the database", "Loading the demonstration"})
    void stoppedBeforeItIsReadyItLeavesNothingAndStartsAgain(String moment) throws IOException {
        Path fresh = folder.resolve("stopped while " + moment);
        // only the last of them needs it, and it takes longer than all else
        String withDemo = String.valueOf(moment.equals("Loading the demonstration"));
        Map<String, String> environment = Map.of(
                "BESA_HOME",
                fresh.toString(),
                "BESA_PORT",
                "0",
                "BESA_DATABASE_URL",
                "",
                "BESA_ADDRESS",
                "",
                "BESA_DEMO",
                withDemo);
        try (ServerProcess server = ServerProcess.startUntil(moment, environment)) {
            assertEquals("", server.terminate().replaceAll("(?m)^(Stopping before .*|.* INFO .*)\\R?", ""));
            assertFalse(Files.exists(fresh.resolve("database").resolve("postmaster.pid")), "the database runs on");
        }
        try (ServerProcess server = ServerProcess.start(environment)) {
            assertTrue(server.isReady(), server::output);
            assertFalse(server.output().contains("left behind"), server::output);
        }
    }

    @Test
    void itSaysWhenNobodyCanSignInAndWhenEverybodyCan() throws IOException {
        Path data = folder.resolve("demo comes and goes");
        Map<String, String> without = Map.of("BESA_HOME", data.toString(), "BESA_PORT", "0", "BESA_DEMO", "false");
        try (ServerProcess server = ServerProcess.start(without)) {
            assertTrue(server.terminate().startsWith("There is no account yet."), server::output);
        }
        Map<String, String> with = Map.of("BESA_HOME", data.toString(), "BESA_PORT", "0", "BESA_DEMO", "true");
        try (ServerProcess server = ServerProcess.start(with)) {
            assertTrue(server.terminate().startsWith("Demonstration data are shown; sign in with:"), server::output);
        }
        try (ServerProcess server = ServerProcess.start(without)) {
            assertTrue(server.terminate().startsWith("Attention: this database holds the demonstration"));
        }
    }

    @Test
    void withoutItsDatabaseItEnds() throws IOException {
        try (ServerProcess server = ServerProcess.start(environment())) {
            assertTrue(server.isReady(), server::output);
            String process = Files.readAllLines(databaseMark()).getFirst().strip();

            ProcessHandle.of(Long.parseLong(process)).orElseThrow().destroyForcibly();

            assertEquals(1, server.status());
        }
    }

    @Test
    void aDatabaseWithoutItsPasswordIsRefusedInOneLine() throws IOException {
        Path broken = folder.resolve("without password");
        Files.createDirectories(broken.resolve("database"));
        try (ServerProcess server =
                ServerProcess.start(Map.of("BESA_HOME", broken.toString(), "BESA_PORT", "0", "BESA_DEMO", "false"))) {
            assertFalse(server.isReady());
            assertTrue(
                    server.output().contains("Besa does not start: The password of the database in " + broken),
                    server::output);
            assertFalse(server.output().contains("\tat "), server::output);
        }
    }

    @Test
    void aDamagedDatabaseIsRefusedInOneLineThatSaysWhatToDo() throws IOException {
        Path broken = folder.resolve("damaged");
        Files.createDirectories(broken.resolve("database"));
        Files.writeString(broken.resolve("database-password"), "any");
        try (ServerProcess server =
                ServerProcess.start(Map.of("BESA_HOME", broken.toString(), "BESA_PORT", "0", "BESA_DEMO", "false"))) {
            assertFalse(server.isReady());
            assertTrue(server.output().contains("restore a backup of the data folder"), server::output);
            assertFalse(server.output().contains("\tat "), server::output);
        }
    }

    @Test
    void aSecondOneOnTheSameDataFolderIsRefusedInOneLine() throws IOException {
        try (ServerProcess first = ServerProcess.start(environment())) {
            assertTrue(first.isReady(), first::output);
            try (ServerProcess second = ServerProcess.start(environment())) {
                assertFalse(second.isReady());
                assertEquals(
                        "Besa does not start: Another Besa is running on the data folder " + home
                                + ". Stop it first, or set BESA_HOME to another folder.",
                        second.output());
                assertEquals(1, second.status());
            }
        }
    }

    @Test
    void aPortThatIsTakenIsRefusedInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            try (ServerProcess server = ServerProcess.start(
                    Map.of("BESA_HOME", home.toString(), "BESA_PORT", port, "BESA_DEMO", "false"))) {
                assertFalse(server.isReady());
                assertTrue(
                        server.output().matches("Besa does not start: Port " + port + " is taken .*"), server::output);
                assertEquals(1, server.status());
            }
        }
    }

    private static Map<String, String> environment() {
        return Map.of("BESA_HOME", home.toString(), "BESA_PORT", "0", "BESA_DEMO", "false");
    }

    private static Path databaseMark() {
        return home.resolve("database").resolve("postmaster.pid");
    }
}
