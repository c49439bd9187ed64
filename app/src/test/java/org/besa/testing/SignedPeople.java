package org.besa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.testing.HttpVisitor.Answer;

/// People with accounts, each with another address, for tests over HTTP.
public record SignedPeople(int port, Accounts accounts, Assignments assignments, MovedClock clock) {

    public static final String PASSWORD = "shkarpe kulla limon";

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// Somebody with an account.
    public record Person(UUID account, String email, String name) {}

    /// Another one of those who look after accounts.
    public Person administrator(String name) {
        return add(name, "coordinator", HeldFor.SYSTEM);
    }

    /// Another one who works for an institution.
    public Person reporter(String name, UUID institution) {
        return add(name, "integrity-coordinator", HeldFor.institution(institution));
    }

    private Person add(String name, String role, HeldFor heldFor) {
        String email = name.toLowerCase(Locale.ROOT) + COUNT.incrementAndGet() + "@example.al";
        UUID account = accounts.add(email, name, PASSWORD, TestActors.coordinator());
        assignments.give(account, role, heldFor, LocalDate.now(clock), null, TestActors.coordinator());
        return new Person(account, email, name);
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
