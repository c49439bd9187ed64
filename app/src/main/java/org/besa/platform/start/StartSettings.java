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

    private static final int HIGHEST_PORT = 65_535;

    private StartSettings() {}

    /// Refuses values that cannot be meant.
    ///
    /// @param environment names and values of the process's environment
    /// @throws CannotStart naming the variable, its value and what it may be
    public static void check(Map<String, String> environment) {
        find(environment, "BESA_PORT").ifPresent(StartSettings::checkPort);
        find(environment, "BESA_DEMO").ifPresent(StartSettings::checkDemo);
        find(environment, "BESA_ADDRESS").ifPresent(StartSettings::checkAddress);
    }

    private static Optional<String> find(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static void checkPort(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new CannotStart(
                    "BESA_PORT is \"%s\", which is no port: give a number from 1 to 65535.".formatted(value));
        }
    }

    private static void checkDemo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new CannotStart("BESA_DEMO is \"%s\": it may be true or false.".formatted(value));
        }
    }

    private static void checkAddress(String value) {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(value))) {
            probe.getLocalPort();
        } catch (UnknownHostException e) {
            throw new CannotStart("BESA_ADDRESS is \"%s\", which no name server knows.".formatted(value), e);
        } catch (IOException e) {
            throw new CannotStart("""
                    BESA_ADDRESS is "%s", which is no address of this machine: give one of its own, \
                    127.0.0.1 for this machine alone, or 0.0.0.0 for all of them.""".formatted(value), e);
        }
    }
}
