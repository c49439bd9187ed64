package org.besa.platform.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ministria.gov.al/akti",
                "ftp://ministria.gov.al/akti",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,x",
                "jar:http://ministria.gov.al!/",
                "https://user@ministria.gov.al/",
                "https://user:secret@ministria.gov.al/",
                "https://@ministria.gov.al/",
                "https:///akti",
                "https://",
                "https:ministria.gov.al",
                "https://ministria.gov.al/një akt",
                "https://ministria.gov.al\\@127.0.0.1/",
                "https://ministria.gov.al:http/",
                "https://[::1"
            })
    void whatIsNoPageOfTheWebIsNone(String typed) {
        assertEquals(Optional.empty(), WebAddress.parse(typed));
    }

    @Test
    void anAddressThatNobodyCouldReadIsNone() {
        assertEquals(Optional.empty(), WebAddress.parse("https://ministria.gov.al/" + "a".repeat(2000)));
    }

    @Test
    void lettersOutsideOfAsciiAreWrittenAsTheWebWritesThem() {
        assertEquals(
                URI.create("https://ministria.gov.al/nj%C3%AB?q=%C3%A7"),
                WebAddress.parse(" https://ministria.gov.al/një?q=ç ").orElseThrow());
        assertTrue(WebAddress.parse("HTTP://Ministria.gov.al:8080/").isPresent());
    }
}
