package org.besa.platform.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.besa.platform.i18n.Texts;
import org.besa.platform.limits.Client;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ApiLimitTest {

    private final ApiLimit limit =
            new ApiLimit(new ApiSettings(2, Duration.ofHours(1), 10), new Texts(), new JsonMapper());

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        assertEquals(200, ask("10.0.0.1").getStatus());
        MockHttpServletResponse second = ask("10.0.0.1");
        assertEquals(200, second.getStatus());
        assertTrue(String.valueOf(second.getHeader("RateLimit")).startsWith("\"default\";r=0;t="));
        assertEquals("\"default\";q=2;w=3600", second.getHeader("RateLimit-Policy"));

        MockHttpServletResponse third = ask("10.0.0.1");
        assertEquals(429, third.getStatus());
        assertTrue(Integer.parseInt(String.valueOf(third.getHeader("Retry-After"))) > 0);
        assertEquals("application/problem+json", third.getContentType());
        assertTrue(third.getContentAsString(StandardCharsets.UTF_8).contains("#too-many-requests"));
    }

    @Test
    void oneClientDoesNotUseUpWhatIsAnothers() throws Exception {
        ask("10.0.0.1");
        ask("10.0.0.1");
        assertEquals(429, ask("10.0.0.1").getStatus());
        assertEquals(200, ask("10.0.0.2").getStatus());
    }

    @Test
    void theMachinesOfOneNetworkAreOneClient() {
        assertEquals(Client.of("2001:db8:1:2::1"), Client.of("2001:db8:1:2:ffff::9"));
        assertNotEquals(Client.of("2001:db8:1:2::1"), Client.of("2001:db8:1:3::1"));
        assertEquals("unknown", Client.of("unknown"));
    }

    @Test
    void withoutALimitEverybodyMayAskAsOftenAsTheyLike() throws Exception {
        ApiLimit none = new ApiLimit(new ApiSettings(0, Duration.ofHours(1), 10), new Texts(), new JsonMapper());
        MockHttpServletResponse response = new MockHttpServletResponse();
        none.doFilter(new MockHttpServletRequest("GET", "/api/v1/plans"), response, new MockFilterChain());
        assertEquals(200, response.getStatus());
        assertEquals(null, response.getHeader("RateLimit"));
    }

    @Test
    void theSettingsHaveTheirDefaultsAndEveryKeyIsDescribed() throws Exception {
        assertEquals(new ApiSettings(300, Duration.ofMinutes(1), 100_000), settings(Map.of()));
        assertEquals(
                new ApiSettings(1, Duration.ofSeconds(2), 3),
                settings(Map.of("besa.api.requests", "1", "besa.api.period", "2s", "besa.api.clients", "3")));
        String page = Files.readString(Path.of("../docs/how-to/run-it-for-real.md"));
        for (String key : new String[] {"BESA_API_REQUESTS", "BESA_API_PERIOD", "BESA_API_CLIENTS"}) {
            assertTrue(page.contains("`" + key + "`"), key);
        }
    }

    private static ApiSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("besa.api", ApiSettings.class);
    }

    private MockHttpServletResponse ask(String client) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/plans");
        request.setRemoteAddr(client);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
