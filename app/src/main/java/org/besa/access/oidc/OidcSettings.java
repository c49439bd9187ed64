package org.besa.access.oidc;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// An OpenID provider that people may sign in with.
///
/// @param issuer its address, from which the rest is learned (OpenID Connect Discovery)
/// @param client under which it knows Besa
/// @param secret by which Besa proves to be that client
/// @param nameSq how it is called in Albanian
/// @param nameEn how it is called in English
/// @param scopes what it is asked for beside "openid"
/// @param secondFactor whether its word for a second factor is taken, so that Besa need not ask for one itself
/// @param amr ways of signing in (RFC 8176) of which it must name one for that word to be taken
/// @param acr or levels of assurance, of which it must name one
/// @param rolesClaim where it says what else is known of somebody, such as "groups"; empty when that is not asked
/// @param roles the roles that follow from it; nothing else follows
@ConfigurationProperties("besa.sign-in.oidc")
record OidcSettings(
        URI issuer,
        @DefaultValue("") String client,
        @DefaultValue("") String secret,
        @DefaultValue("OpenID") String nameSq,
        @DefaultValue("OpenID") String nameEn,
        @DefaultValue({"email", "profile"}) List<String> scopes,
        @DefaultValue("false") boolean secondFactor,
        @DefaultValue("mfa") List<String> amr,
        @DefaultValue List<String> acr,
        @DefaultValue("") String rolesClaim,
        @DefaultValue List<MappedRole> roles) {

    OidcSettings {
        if (!isSafe(issuer) || client.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("""
                    besa.sign-in.oidc.issuer is %s (an address with https), and both besa.sign-in.oidc.client and \
                    besa.sign-in.oidc.secret are needed with it""".formatted(issuer));
        }
        if (!scopes.contains("email")) {
            throw new IllegalArgumentException(
                    "besa.sign-in.oidc.scopes is %s: \"email\" must be among them, by which accounts are found"
                            .formatted(String.join(",", scopes)));
        }
        if (secondFactor && amr.isEmpty() && acr.isEmpty()) {
            throw new IllegalArgumentException("""
                    besa.sign-in.oidc.second-factor is true: then besa.sign-in.oidc.amr or besa.sign-in.oidc.acr says \
                    by which word of the provider it is known""");
        }
        if (rolesClaim.isBlank() != roles.isEmpty()) {
            throw new IllegalArgumentException("""
                    besa.sign-in.oidc.roles-claim is "%s" and besa.sign-in.oidc.roles has %d entries: one is nothing \
                    without the other""".formatted(rolesClaim, roles.size()));
        }
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i).value().isBlank() || roles.get(i).role().isBlank()) {
                throw new IllegalArgumentException(
                        "besa.sign-in.oidc.roles[%d] needs a value and a role, and may have an institution"
                                .formatted(i));
            }
        }
    }

    /// Without https anybody on the way could say who somebody is; on this machine there is no way.
    private static boolean isSafe(URI issuer) {
        boolean here = "localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost());
        return "https".equals(issuer.getScheme()) || ("http".equals(issuer.getScheme()) && here);
    }
}
