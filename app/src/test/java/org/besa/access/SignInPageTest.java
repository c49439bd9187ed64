package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.besa.testing.WholeApplication;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The page on which a visitor of the demonstration chooses whom to be.
@WholeApplication
class SignInPageTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"sq, Koordinator, Koordinator i integritetit", "en, Coordinator, Integrity coordinator"})
    void namesTheOpenAccountsInTheLanguageOfThePage(String language, String first, String second) throws IOException {
        List<String> named = Jsoup.connect("http://127.0.0.1:" + port + "/" + language + "/sign-in")
                .get()
                .select("[aria-labelledby=open-accounts] li b")
                .eachText();
        assertEquals(List.of(first, first, second), named.subList(0, 3));
    }
}
