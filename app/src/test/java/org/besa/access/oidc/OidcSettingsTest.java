package org.besa.access.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OidcSettingsTest {

    private static final String PREFIX = "besa.sign-in.oidc.";

    @Test
    void withoutMoreAProviderSaysWhoSomebodyIsAndNothingElse() {
        OidcSettings settings = settings(Map.of());
        assertEquals(List.of(), settings.roles());
        assertEquals(List.of("email", "profile"), settings.scopes());
        assertEquals(false, settings.secondFactor());
        assertEquals(List.of("mfa"), settings.amr());
    }

    @Test
    void aValueOfAClaimIsAValueHereAndMayHoldAnyCharacter() {
        OidcSettings settings = settings(Map.of(
                PREFIX + "roles-claim", "groups",
                PREFIX + "roles[0].value", "/Besa: Porti=1/Koordinatorë",
                PREFIX + "roles[0].role", "integrity-coordinator",
                PREFIX + "roles[0].institution", "porti"));
        assertEquals(
                List.of(new MappedRole("/Besa: Porti=1/Koordinatorë", "integrity-coordinator", "porti")),
                settings.roles());
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://id.example, besa.sign-in.oidc.issuer is http://id.example (an address with https)",
        "client, '', besa.sign-in.oidc.client",
        "secret, ' ', besa.sign-in.oidc.secret",
        "scopes, profile, besa.sign-in.oidc.scopes is profile",
        "roles-claim, groups, 'besa.sign-in.oidc.roles-claim is \"groups\" and besa.sign-in.oidc.roles has 0 entries'",
        "roles[0].role, auditor, besa.sign-in.oidc.roles has 1 entries"
    })
    void whatCannotBeMeantIsRefusedWithASentence(String key, String value, String said) {
        assertTrue(refusal(Map.of(PREFIX + key, value)).contains(said), () -> refusal(Map.of(PREFIX + key, value)));
    }

    @Test
    void aMappingIsWhole() {
        assertTrue(refusal(Map.of(PREFIX + "roles-claim", "groups", PREFIX + "roles[0].value", "x"))
                .contains("besa.sign-in.oidc.roles[0] needs a value and a role"));
    }

    @Test
    void aSecondFactorThatIsTrustedIsKnownBySomething() {
        assertTrue(refusal(Map.of(PREFIX + "second-factor", "true", PREFIX + "amr", ""))
                .contains("besa.sign-in.oidc.amr or besa.sign-in.oidc.acr"));
    }

    private static String refusal(Map<String, String> more) {
        Throwable refused = assertThrows(BindException.class, () -> settings(more));
        while (refused.getCause() != null) {
            refused = refused.getCause();
        }
        return String.valueOf(refused.getMessage());
    }

    private static OidcSettings settings(Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(
                Map.of(PREFIX + "issuer", "https://id.example", PREFIX + "client", "besa", PREFIX + "secret", "x"));
        properties.putAll(more);
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("besa.sign-in.oidc", OidcSettings.class);
    }
}
