package org.besa.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks the settings that come from the environment before anything is started with them.
///
/// A setting that is not there, or blank, has its default.
public final class StartSettings {

    private static final int DEFAULT_PORT = 8080;
    private static final int ANY_PORT = 0;
    private static final int HIGHEST_PORT = 65_535;
    private static final String DEFAULT_ADDRESS = "127.0.0.1";

    private StartSettings() {}

    /// Refuses values that cannot be meant, and a port that is taken.
    ///
    /// @param environment names and values of the process's environment
    /// @throws CannotStart naming the variable, its value and what it may be
    public static void check(Map<String, String> environment) {
        find(environment, "BESA_DEMO").ifPresent(StartSettings::checkDemo);
        MailServer.arguments(environment);
        int port = find(environment, "BESA_PORT").map(StartSettings::port).orElse(DEFAULT_PORT);
        InetAddress address = address(find(environment, "BESA_ADDRESS").orElse(DEFAULT_ADDRESS));
        bind(address, port).ifPresent(failure -> {
            throw refused(port, failure);
        });
    }

    private static CannotStart refused(int port, IOException failure) {
        if (String.valueOf(failure.getMessage()).contains("Permission denied")) {
            return new CannotStart("""
                    Port %d is for root alone. Choose one from 1024 on, such as BESA_PORT=%d, and let a web server \
                    in front of Besa answer at %d.""".formatted(port, DEFAULT_PORT, port));
        }
        return new CannotStart(
                "Port %d is taken by another program. Stop that program, or choose another port: BESA_PORT=%d ./besa run"
                        .formatted(port, port == HIGHEST_PORT ? DEFAULT_PORT : port + 1),
                failure);
    }

    /// The settings as arguments for Spring, each with its value or its default.
    ///
    /// Spring itself takes an empty variable for an empty value, which as an address would mean every one of
    /// this machine.
    public static String[] arguments(Map<String, String> environment) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + find(environment, "BESA_PORT").orElse(String.valueOf(DEFAULT_PORT)),
                "--server.address=" + find(environment, "BESA_ADDRESS").orElse(DEFAULT_ADDRESS),
                "--besa.demo=" + find(environment, "BESA_DEMO").orElse("true"),
                "--besa.data.home=" + find(environment, "BESA_HOME").orElse(".besa"),
                "--besa.data.database-url="
                        + find(environment, "BESA_DATABASE_URL").orElse("")));
        MailServer.arguments(environment).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }

    static Optional<String> find(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new CannotStart(
                    "BESA_PORT is \"%s\", which is no port: give a number from 1 to 65535.".formatted(value));
        }
        return Integer.parseInt(value);
    }

    private static void checkDemo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new CannotStart("BESA_DEMO is \"%s\": it may be true or false.".formatted(value));
        }
    }

    private static InetAddress address(String value) {
        InetAddress address;
        try {
            address = InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new CannotStart("BESA_ADDRESS is \"%s\", which no name server knows.".formatted(value), e);
        }
        if (bind(address, ANY_PORT).isPresent()) {
            throw new CannotStart("""
                    BESA_ADDRESS is "%s", which is no address of this machine: give one of its own, \
                    127.0.0.1 for this machine alone, or 0.0.0.0 for all of them.""".formatted(value));
        }
        return address;
    }

    /// Why it is impossible to listen there; empty when it is possible.
    private static Optional<IOException> bind(InetAddress address, int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, address)) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
