package org.besa.access.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.besa.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    private static final PasswordRules RULES = new PasswordRules(new PasswordSettings(12, 128, 35));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shkurt          | account.password.short  | eleven characters and fewer
            elevenchars     | account.password.short  | eleven characters and fewer
            arta.hoxha2026! | account.password.own    | the name is in it
            ARTAHOXHA-2026  | account.password.own    | whatever its case
            1234567890123   | account.password.common | a row of keys
            qwertyuiop123   | account.password.common | a row of keys
            passwordpassword| account.password.common | what everybody chooses, twice
            fjalekalimi2026 | account.password.common | what everybody chooses in Albanian
            Shqiperia2026!! | account.password.common | what stands near at hand
            aaaaaaaaaaaaaa  | account.password.common | one letter
            P@ssw0rd1234!   | account.password.common | signs for letters change nothing
            """)
    void whatOthersGuessIsRefused(String password, String key, String reason) {
        assertEquals(key, fault(password), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shkarpe kulla limon tren    | words that have nothing to do with each other
            tR7#kq!92mZp                | letters and signs by chance
            vjollcëdhethupërnëmal       | letters of Albanian
            一二三漢字かな文字列例示        | letters of elsewhere
            """)
    void noKindOfCharacterIsAskedFor(String password, String reason) {
        assertEquals("", fault(password), reason);
    }

    @Test
    void theLongestIsLongEnoughForAnyPasswordProgram() {
        assertEquals("", fault("kZ9!x-".repeat(21) + "ab"));
        assertEquals("account.password.long", fault("kZ9!x-".repeat(21) + "abc"));
    }

    private static String fault(String password) {
        return RULES.findFault(password, "arta.hoxha@drejtesia.example", "Arta Hoxha")
                .map(Problem::key)
                .orElse("");
    }
}
