package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Nobody can be made to send a form: what changes something is taken only with the token of a page of Besa.
@WebSlice
class EveryFormHasItsTokenTest {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);
    /// Mail programs send this by themselves when somebody unsubscribes (RFC 8058): the key in the address authorises
    /// it,
    /// and whoever has the key could do nothing else with it.
    private static final String UNSUBSCRIBING = "/follow/stop/{key}";

    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);

    @Autowired
    MockMvc web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /// An address that one changes something at.
    private record Act(HttpMethod method, String pattern) {

        String path() {
            return "/sq" + pattern.replaceAll("\\{[^}]+}", new UUID(1, 2).toString());
        }
    }

    @Test
    void withoutTheTokenNoActReachesItsController() throws Exception {
        Actor actor = TestActors.coordinator();
        List<Act> acts = acts();
        assertTrue(acts.size() > 40, acts::toString);
        for (Act act : acts) {
            MvcResult result = web.perform(request(act.method(), act.path())
                            .with(authentication(new TestingAuthenticationToken(
                                    (ActingPrincipal) () -> actor,
                                    "",
                                    actor.permissions().toArray(String[]::new)))))
                    .andReturn();
            assertNull(result.getHandler(), () -> act + " was done without a token");
            String next = result.getResponse().getHeader("Location");
            assertTrue(
                    result.getResponse().getStatus() == 403 || "/sq/desk/interrupted-form".equals(next),
                    () -> act + " answered " + result.getResponse().getStatus() + " " + next);
        }
    }

    @Test
    void everyFormThatIsPostedCarriesTheToken() throws IOException {
        List<String> without = new ArrayList<>();
        int forms = 0;
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                for (MatchResult form :
                        FORM.matcher(Files.readString(template)).results().toList()) {
                    if (form.group().contains("method=\"post\"")) {
                        forms++;
                        if (!form.group().contains("ui.csrf(")) {
                            without.add(template + ": "
                                    + form.group().lines().findFirst().orElse(""));
                        }
                    }
                }
            }
        }
        assertTrue(forms > 20, "forms are looked for in vain");
        assertEquals(List.of(), without);
    }

    private List<Act> acts() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .filter(method -> !READING.contains(method))
                        .flatMap(method -> mapping.getPatternValues().stream()
                                .filter(pattern -> !pattern.equals(UNSUBSCRIBING))
                                .map(pattern -> new Act(method.asHttpMethod(), pattern))))
                .toList();
    }
}
