package org.besa.access.factors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.besa.testing.Authenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest(name = "RFC 6238, appendix B, at {0}")
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);
        assertEquals(OptionalLong.of(second / 30), OneTimeCodes.step(SECRET, code, at, 0));
        assertEquals(code, new Authenticator(Base32.of(SECRET)).code(at));
    }

    @Test
    void aClockMayBeHalfAMinuteWrong() {
        String code = OneTimeCodes.code(SECRET, 100);
        for (long step : new long[] {99, 100, 101}) {
            assertEquals(OptionalLong.of(100), OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(step * 30), 0));
        }
        for (long step : new long[] {98, 102}) {
            assertTrue(OneTimeCodes.step(SECRET, code, Instant.ofEpochSecond(step * 30), 0)
                    .isEmpty());
        }
    }

    @Test
    void aCodeIsGoodOnceAndNoneBeforeItAfterwards() {
        Instant now = Instant.ofEpochSecond(3_000);
        assertTrue(OneTimeCodes.step(SECRET, OneTimeCodes.code(SECRET, 100), now, 100)
                .isEmpty());
        assertTrue(OneTimeCodes.step(SECRET, OneTimeCodes.code(SECRET, 99), now, 100)
                .isEmpty());
        assertEquals(OptionalLong.of(101), OneTimeCodes.step(SECRET, OneTimeCodes.code(SECRET, 101), now, 100));
    }

    @Test
    void whatIsNoCodeIsWrong() {
        for (String typed : new String[] {"", "12345", "abcdef", "٢٨٧٠٨٢", "28708"}) {
            assertTrue(OneTimeCodes.step(SECRET, typed, Instant.ofEpochSecond(59), 0)
                    .isEmpty());
        }
        assertTrue(OneTimeCodes.step(SECRET, " 287 082 ", Instant.ofEpochSecond(59), 0)
                .isPresent());
    }
}
