package org.besa.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.testing.Authenticator;
import org.besa.testing.HttpVisitor;
import org.besa.testing.HttpVisitor.Answer;
import org.besa.testing.MovedClock;
import org.besa.testing.TestActors;

/// People with accounts, each with another address, for tests over HTTP.
public record People(int port, Accounts accounts, MovedClock clock) {

    public static final String PASSWORD = "shkarpe kulla limon";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// Somebody with an account.
    public record Person(UUID account, String email, String name) {}

    /// Another one of those who look after accounts.
    public Person administrator(String name) {
        return add(name, Role.COORDINATOR, null);
    }

    /// Another one who works for an institution.
    public Person reporter(String name, UUID institution) {
        return add(name, Role.INSTITUTION, institution);
    }

    private Person add(String name, Role role, @org.jspecify.annotations.Nullable UUID institution) {
        String email = name.toLowerCase(java.util.Locale.ROOT) + COUNT.incrementAndGet() + "@example.al";
        return new Person(
                accounts.add(email, name, PASSWORD, role, institution, TestActors.coordinator()), email, name);
    }

    /// A browser that knows nobody yet.
    public HttpVisitor visitor() {
        return new HttpVisitor("http://127.0.0.1:" + port);
    }

    /// A browser in which somebody is signed in who needs no second factor.
    public HttpVisitor signedIn(Person person) {
        HttpVisitor visitor = visitor();
        assertEquals(303, visitor.signIn(person.email(), PASSWORD).status());
        assertEquals(200, visitor.get("/en/desk").status());
        return visitor;
    }

    /// A browser in which somebody is signed in for the first time who needs a second factor.
    public HttpVisitor signedInWithFactor(Person person) {
        HttpVisitor visitor = visitor();
        setUpFactor(visitor, visitor.signIn(person.email(), PASSWORD));
        return visitor;
    }

    /// Sets up the second factor to which an answer leads.
    public Authenticator setUpFactor(HttpVisitor visitor, Answer leading) {
        Answer page = visitor.get(leading.location());
        Authenticator application =
                new Authenticator(page.page().select("code.secret").text());
        assertEquals(
                303,
                visitor.submit(page, "/second-factor", "code", application.code(clock.instant()))
                        .status());
        return application;
    }
}
