package org.besa.platform.start;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The server that outgoing mail is given to, as the environment names it.
final class MailServer {

    private static final String HOST = "BESA_SMTP_HOST";
    private static final String PORT = "BESA_SMTP_PORT";
    private static final String TLS = "BESA_SMTP_TLS";

    private MailServer() {}

    /// As settings of Spring; empty when no server is named.
    ///
    /// @throws CannotStart when a variable says what cannot be meant
    static SequencedMap<String, String> arguments(Map<String, String> environment) {
        SequencedMap<String, String> arguments = new LinkedHashMap<>();
        Optional<String> host = StartSettings.find(environment, HOST);
        if (host.isEmpty()) {
            return arguments;
        }
        String tls = StartSettings.find(environment, TLS).orElse("starttls");
        arguments.put("spring.mail.host", host.get());
        arguments.put(
                "spring.mail.port", port(StartSettings.find(environment, PORT).orElse(usualPort(tls))));
        StartSettings.find(environment, "BESA_SMTP_USER")
                .ifPresent(user -> arguments.put("spring.mail.username", user));
        StartSettings.find(environment, "BESA_SMTP_PASSWORD")
                .ifPresent(password -> arguments.put("spring.mail.password", password));
        switch (tls) {
            case "starttls" -> arguments.put("spring.mail.properties.mail.smtp.starttls.required", "true");
            case "implicit" -> arguments.put("spring.mail.ssl.enabled", "true");
            case "none" -> {}
            default ->
                throw new CannotStart(
                        "BESA_SMTP_TLS is \"%s\": it may be starttls, implicit, or none for a server on this machine."
                                .formatted(tls));
        }
        if (tls.equals("starttls")) {
            arguments.put("spring.mail.properties.mail.smtp.starttls.enable", "true");
        }
        arguments.put("spring.mail.properties.mail.smtp.ssl.checkserveridentity", "true");
        // a server that does not answer must not hold up the others' mail
        arguments.put("spring.mail.properties.mail.smtp.connectiontimeout", "10000");
        arguments.put("spring.mail.properties.mail.smtp.timeout", "20000");
        arguments.put("spring.mail.properties.mail.smtp.writetimeout", "20000");
        return arguments;
    }

    private static String usualPort(String tls) {
        return tls.equals("implicit") ? "465" : tls.equals("none") ? "25" : "587";
    }

    private static String port(String value) {
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new CannotStart("BESA_SMTP_PORT is \"%s\", which is no port.".formatted(value));
        }
        return value;
    }
}
