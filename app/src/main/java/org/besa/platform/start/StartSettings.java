package org.besa.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
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
        int port = find(environment, "BESA_PORT").map(StartSettings::port).orElse(DEFAULT_PORT);
        InetAddress address = address(find(environment, "BESA_ADDRESS").orElse(DEFAULT_ADDRESS));
        if (!isFree(address, port)) {
            throw new CannotStart(
                    "Port %d is taken by another program. Stop that program, or choose another port: BESA_PORT=%d ./besa run"
                            .formatted(port, port + 1));
        }
    }

    private static Optional<String> find(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
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
        if (!isFree(address, ANY_PORT)) {
            throw new CannotStart("""
                    BESA_ADDRESS is "%s", which is no address of this machine: give one of its own, \
                    127.0.0.1 for this machine alone, or 0.0.0.0 for all of them.""".formatted(value));
        }
        return address;
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, address)) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
