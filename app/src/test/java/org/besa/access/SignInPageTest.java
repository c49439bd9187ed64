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
    @CsvSource({
        "sq, Koordinatori kombëtar, Koordinatori i një institucioni",
        "en, National coordinator, Coordinator of an institution"
    })
    void namesTheOpenAccountsInTheLanguageOfThePage(String language, String first, String second) throws IOException {
        assertEquals(
                List.of(first, second),
                Jsoup.connect("http://127.0.0.1:" + port + "/" + language + "/sign-in")
                        .get()
                        .select("[aria-labelledby=open-accounts] li b")
                        .eachText());
    }
}
