package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.besa.testing.WebSlice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every route with every role, once with the records of the institution that the role is held for and once with
/// those of another, and holds what happens against `routes.csv`. A route without a row fails.
///
/// A line is: method; pattern of the route; path; form, with `{names}` of records; and for each role two letters, for
/// the own and for the other institution's record: `y` answered, `n` refused or not there, `s` led to the sign-in page.
/// What happened is written to `target/routes.csv`, to be read before it replaces the data.
@WebSlice
class RoutesTest {

    private static final Path EXPECTED = Path.of("src/test/resources/org/besa/access/routes.csv");
    /// Files for everybody are made after a publication, which none of this commits.
    private static final int NOT_MADE_YET = 503;

    private static final Path SEEN = Path.of("target/routes.csv");

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    ApplicationContext application;

    @Autowired
    PlatformTransactionManager transactions;

    private int callers;

    /// A line of the data.
    private record Row(String method, String pattern, String path, String form, String cells) {

        static Row of(String line) {
            String[] parts = line.split(";", -1);
            return new Row(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        String route() {
            return method + " " + pattern;
        }

        Row seen(String cells) {
            return new Row(method, pattern, path, form, cells);
        }

        @Override
        public String toString() {
            return String.join(";", method, pattern, path, form, cells);
        }
    }

    @Test
    void everyRouteIsOpenToWhomTheMatrixSaysAndToNobodyElse() throws Exception {
        RouteRecords records = RouteRecords.make(application);
        List<String> lines = Files.readAllLines(EXPECTED);
        String head =
                "method;pattern;path;form;" + String.join(" ", records.roles().keySet());
        List<String> seen = new ArrayList<>(List.of(head));
        for (String line : lines.subList(1, lines.size())) {
            Row row = Row.of(line);
            StringBuilder cells = new StringBuilder();
            for (@Nullable SignedIn who : records.roles().values()) {
                cells.append(cells.isEmpty() ? "" : " ")
                        .append(answer(row, records.own(), who))
                        .append(answer(row, records.other(), who));
            }
            seen.add(row.seen(cells.toString()).toString());
        }
        Files.write(SEEN, seen);
        assertEquals(String.join("\n", lines), String.join("\n", seen));
    }

    @Test
    void everyRouteHasARow() throws IOException {
        List<String> lines = Files.readAllLines(EXPECTED);
        Set<String> walked = lines.subList(1, lines.size()).stream()
                .map(line -> Row.of(line).route())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .forEach(method -> routes.add(method + " " + pattern))));
        assertEquals(String.join("\n", routes), String.join("\n", walked));
    }

    /// Everything that a request did is undone after it, so that each finds the same records.
    private String answer(Row row, Map<String, String> records, @Nullable SignedIn who) {
        TransactionTemplate alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        String letter = alone.execute(status -> {
            status.setRollbackOnly();
            return perform(row, records, who);
        });
        return letter == null ? "" : letter;
    }

    private String perform(Row row, Map<String, String> records, @Nullable SignedIn who) {
        String prefix = row.path().matches("/(api/v1|data/|sitemap|robots).*") ? "" : "/en";
        MockHttpServletRequestBuilder request = request(
                        HttpMethod.valueOf(row.method()), prefix + filled(row.path(), records))
                .with(csrf());
        for (String pair : row.form().split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                request.param(parts[0], filled(parts[1], records));
            }
        }
        // each from an address of its own, so that nobody is told to slow down
        int caller = callers++;
        request.with(sent -> {
            sent.setRemoteAddr("10.0." + caller / 250 + "." + (caller % 250 + 1));
            return sent;
        });
        if (who != null) {
            request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())));
        }
        try {
            return letter(mvc.perform(request).andReturn().getResponse());
        } catch (Exception e) {
            throw new AssertionError(row + " broke", e);
        }
    }

    private static String filled(String text, Map<String, String> records) {
        String filled = text;
        for (Map.Entry<String, String> one : records.entrySet()) {
            filled = StringUtils.replace(filled, "{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }

    private static String letter(MockHttpServletResponse response) {
        int status = response.getStatus();
        String location = String.valueOf(response.getHeader("Location"));
        if (status == 401 || location.contains("/sign-in")) {
            return "s";
        }
        if (status == 403 || status == 404 || status == 410) {
            return "n";
        }
        boolean answered = status < 400 || status == 409 || status == 422 || status == NOT_MADE_YET;
        return answered ? "y" : "(" + status + ")";
    }
}
