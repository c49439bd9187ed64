package org.besa.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Besa on a data folder of the bench, without the demonstration.
///
/// @param script that starts Besa
/// @param home its data folder
record BenchedBesa(String script, Path home) {

    /// Fills the data folder in a process of its own.
    ///
    /// @param site a program whose first argument is the data folder
    /// @param more of its arguments
    /// @return how the filling went
    WholeProcess fill(Class<?> site, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                site.getName(),
                home.toString()));
        command.addAll(List.of(more));
        WholeProcess filling = WholeProcess.run(command, log("fill"));
        if (filling.status() != 0) {
            throw new IllegalStateException("the data were not made; see " + log("fill"));
        }
        return filling;
    }

    /// Starts it as a user does and waits for its home page.
    ///
    /// @param options more options for Java
    RunningServer start(String... options) throws IOException, InterruptedException {
        int port = RunningServer.freePort();
        return RunningServer.start(
                List.of(script, "run"),
                Map.of(
                        "BESA_HOME",
                        home.toString(),
                        "BESA_PORT",
                        String.valueOf(port),
                        "BESA_ADDRESS",
                        "127.0.0.1",
                        "BESA_DATABASE_URL",
                        "",
                        "BESA_DEMO",
                        "false",
                        "BESA_JAVA_OPTIONS",
                        String.join(" ", options)),
                port,
                "/en/",
                log("run"));
    }

    private Path log(String what) {
        return home.resolveSibling(home.getFileName() + "-" + what + ".log");
    }
}
