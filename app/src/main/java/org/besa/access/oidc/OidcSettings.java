package org.besa.access.oidc;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An OpenID provider that people may sign in with.
///
/// @param issuer its address, from which the rest is learned (OpenID Connect Discovery)
/// @param client under which it knows Besa
/// @param secret by which Besa proves to be that client
/// @param nameSq how it is called in Albanian
/// @param nameEn how it is called in English
/// @param secondFactor whether it asks for a second factor itself, so that Besa need not
@ConfigurationProperties("besa.sign-in.oidc")
record OidcSettings(
        URI issuer,
        String client,
        String secret,
        @DefaultValue("OpenID") String nameSq,
        @DefaultValue("OpenID") String nameEn,
        @DefaultValue("false") boolean secondFactor) {

    OidcSettings {
        if (!isSafe(issuer) || client.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("""
                    besa.sign-in.oidc.issuer is %s (an address with https), and both besa.sign-in.oidc.client and \
                    besa.sign-in.oidc.secret are needed with it""".formatted(issuer));
        }
    }

    /// Without https anybody on the way could say who somebody is; on this machine there is no way.
    private static boolean isSafe(URI issuer) {
        boolean here = "localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost());
        return "https".equals(issuer.getScheme()) || ("http".equals(issuer.getScheme()) && here);
    }
}
