package org.besa.platform.web;

import org.besa.platform.i18n.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Under which address the world reaches us: for links in mails, and for what browsers bind to an address, such as
/// passkeys. It is a setting (`besa.origin`) and never taken from a request: who sends one may name any host in it.
@Component
public class PublicOrigin {

    private final String configured;
    private final Environment environment;

    PublicOrigin(@Value("${besa.origin:}") String configured, Environment environment) {
        String origin = configured.strip().replaceFirst("/+$", "");
        if (!origin.isEmpty() && !origin.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+")) {
            throw new IllegalArgumentException(
                    "besa.origin is \"%s\": give scheme and host, such as https://besa.example".formatted(configured));
        }
        this.configured = origin;
        this.environment = environment;
    }

    /// Scheme, host and port; without a setting this machine's own.
    public String origin() {
        return configured.isEmpty()
                ? "http://localhost:"
                        + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"))
                : configured;
    }

    /// The whole address of a page.
    public String link(Language language, String pathBelowLanguage) {
        return origin() + "/" + language.code() + pathBelowLanguage;
    }
}
