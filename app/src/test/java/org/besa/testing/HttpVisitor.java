package org.besa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.ConfigurableApplicationContext;

/// Somebody whose browser keeps cookies and sends forms, and does nothing else: over real HTTP.
public final class HttpVisitor implements AutoCloseable {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String origin;

    /// Somebody new.
    ///
    /// @param origin of the application ("http://localhost:8080")
    public HttpVisitor(String origin) {
        this.origin = origin;
    }

    /// What came back.
    ///
    /// @param location where it leads, whole; empty when nowhere
    public record Answer(int status, String location, HttpResponse<String> response, Document page) {

        /// What stands in the main part of the page.
        public String text() {
            Element main = page.selectFirst("main");
            return main == null ? page.text() : main.text();
        }
    }

    /// Visits a running application.
    public static HttpVisitor of(ConfigurableApplicationContext application) {
        return new HttpVisitor(
                "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /// Sends a header with every request.
    public HttpVisitor saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /// Goes on at another instance, with the cookies of this one.
    public void moveTo(ConfigurableApplicationContext application) {
        moveTo(Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port")));
    }

    /// Goes on at the instance of a port, with the cookies of this one.
    public void moveTo(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    /// Opens an address.
    ///
    /// @param address a path, or whole
    public Answer get(String address) {
        return send(request(address).GET());
    }

    /// Opens an address and whatever it leads to.
    public Answer open(String address) {
        Answer answer = get(address);
        for (int i = 0; i < 10 && answer.status() / 100 == 3; i++) {
            answer = get(answer.location());
        }
        return answer;
    }

    /// Sends the form of a page.
    ///
    /// @param action what its address ends in
    /// @param fields names and values, one after the other; what the page filled in stays
    public Answer submit(Answer on, String action, String... fields) {
        Element form = on.page().select("form").stream()
                .filter(candidate -> candidate.attr("action").endsWith(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form for " + action + " on\n" + on.page()));
        Map<String, String> values = new LinkedHashMap<>();
        form.select("input[name]:not([type=radio]):not([type=checkbox]), input[checked]")
                .forEach(input -> values.put(input.attr("name"), input.attr("value")));
        form.select("select[name]").forEach(select -> {
            Element chosen = select.selectFirst("option[selected]");
            Element option = chosen == null ? select.selectFirst("option") : chosen;
            values.put(select.attr("name"), option == null ? "" : option.attr("value"));
        });
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return post(on.response().uri().resolve(form.attr("action")).toString(), values);
    }

    /// Sends fields to an address.
    public Answer post(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Signs in with an e-mail address and a password.
    public Answer signIn(String email, String password) {
        return submit(get("/en/sign-in"), "/sign-in", "username", email, "password", password);
    }

    /// The value of a cookie; empty when there is none.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.startsWith("http") ? address : origin + address));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest sent = request.build();
            HttpResponse<String> response = client.send(sent, BodyHandlers.ofString());
            String location = response.headers()
                    .firstValue("Location")
                    .map(to -> sent.uri().resolve(to).toString())
                    .orElse("");
            return new Answer(response.statusCode(), location, response, Jsoup.parse(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
