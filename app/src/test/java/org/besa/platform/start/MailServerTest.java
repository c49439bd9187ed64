package org.besa.platform.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerTest {

    @Test
    void withoutAHostThereIsNone() {
        assertTrue(MailServer.arguments(Map.of("BESA_SMTP_HOST", " ")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        ",         587, spring.mail.properties.mail.smtp.starttls.required",
        "starttls, 587, spring.mail.properties.mail.smtp.starttls.enable",
        "implicit, 465, spring.mail.ssl.enabled",
        "none,     25,  spring.mail.host"
    })
    void aHostAloneIsSpokenToInSecret(String tls, String port, String setting) {
        Map<String, String> arguments = MailServer.arguments(
                Map.of("BESA_SMTP_HOST", "mail.gov.example", "BESA_SMTP_TLS", tls == null ? "" : tls));
        assertEquals("mail.gov.example", arguments.get("spring.mail.host"));
        assertEquals(port, arguments.get("spring.mail.port"));
        assertTrue(arguments.containsKey(setting), arguments::toString);
    }

    @ParameterizedTest
    @CsvSource({"BESA_SMTP_TLS, yes", "BESA_SMTP_PORT, mail"})
    void whatCannotBeMeantStopsTheStart(String name, String value) {
        CannotStart refused = assertThrows(
                CannotStart.class, () -> MailServer.arguments(Map.of("BESA_SMTP_HOST", "mail.example", name, value)));
        assertTrue(String.valueOf(refused.getMessage()).contains(name));
    }
}
