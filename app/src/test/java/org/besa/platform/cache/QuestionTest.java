package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/// What a kept answer depends on, and who is never sent one.
class QuestionTest {

    @Test
    void ofTwoOrdersOfTheSameParametersIsOne() {
        assertEquals(question("/en/plans", "year=2026&kind=ogp"), question("/en/plans", "kind=ogp&year=2026"));
        assertNotEquals(question("/en/plans", "q=a&q=b"), question("/en/plans", "q=b&q=a"));
    }

    @Test
    void dependsOnHostLanguageAndQuery() {
        MockHttpServletRequest elsewhere = request("/en/plans", null);
        elsewhere.setServerName("besa.example");

        assertNotEquals(question("/en/plans", null), Question.of(elsewhere, 1, "besa"));
        assertNotEquals(question("/en/plans", null), question("/sq/plans", null));
        assertNotEquals(question("/en/plans", null), question("/en/plans", "q=a"));
    }

    @Test
    void headIsAskedLikeGet() {
        MockHttpServletRequest head = request("/en/", null);
        head.setMethod("HEAD");

        assertEquals(question("/en/", null), Question.of(head, 1, "besa"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cookie              | besa=0123
            Cookie              | theme=dark; besa=0123
            Authorization       | Bearer x
            HX-Request          | true
            Range               | bytes=0-99
            If-Match            | "x"
            If-Unmodified-Since | Fri, 27 Nov 2026 10:00:00 GMT
            """)
    void whoAsksForMoreThanAllGetsNothingKept(String header, String value) {
        MockHttpServletRequest request = request("/en/", null);
        request.addHeader(header, value);

        assertNull(Question.of(request, 1, "besa"));
    }

    @Test
    void aCookieThatIsNoSessionChangesNothing() {
        MockHttpServletRequest request = request("/en/", null);
        request.addHeader("Cookie", "theme=dark");

        assertNotNull(Question.of(request, 1, "besa"));
    }

    @Test
    void theSessionDoesNotMatterToAStylesheet() {
        MockHttpServletRequest request = request("/assets/besa.css", null);
        request.addHeader("Cookie", "besa=0123");

        assertNotNull(Question.of(request, 1, "besa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "OPTIONS", "TRACE"})
    void onlyReadingIsAnsweredFromWhatIsKept(String method) {
        MockHttpServletRequest request = request("/en/", null);
        request.setMethod(method);

        assertNull(Question.of(request, 1, "besa"));
    }

    @Test
    void anEndlessAddressAndATimeWithoutEditionHaveNone() {
        assertNull(question("/en/plans", "q=" + "x".repeat(1_000)));
        assertNull(Question.of(request("/en/", null), Edition.NONE, "besa"));
    }

    private static @Nullable Question question(String path, @Nullable String query) {
        return Question.of(request(path, query), 1, "besa");
    }

    private static MockHttpServletRequest request(String path, @Nullable String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        return request;
    }
}
