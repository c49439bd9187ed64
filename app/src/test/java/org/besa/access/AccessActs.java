package org.besa.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.besa.access.passwords.Passwords;
import org.besa.platform.security.Actor;
import org.besa.testing.Authenticator;
import org.besa.testing.DeskActs;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Every act on people, roles and accounts, one's own among them.
public final class AccessActs extends DeskActs {

    private final Accounts accounts;
    private final Assignments assignments;
    private final OwnAccount ownAccount;
    private final Passwords passwords;
    private final Clock clock;

    public AccessActs(ApplicationContext application, UUID institution) {
        super(application, institution);
        this.accounts = bean(Accounts.class);
        this.assignments = bean(Assignments.class);
        this.ownAccount = bean(OwnAccount.class);
        this.passwords = bean(Passwords.class);
        this.clock = bean(Clock.class);
    }

    @Override
    protected void perform() throws Exception {
        peopleAndRoles();
        theOwnAccount();
        theAccountsOfOthers();
    }

    private void peopleAndRoles() throws Exception {
        path = "";
        act(
                "/desk/access/roles",
                "access.role-composed",
                form("/desk/access/roles")
                        .param("code", "observer")
                        .param("name.en", "Observer")
                        .param("scope", "INSTITUTION")
                        .param("permission", "plans.read"));
        UUID head = accounts.add("head@example.al", "Head", "besa-demo-2026", actor);
        UUID deputy = accounts.add("deputy@example.al", "Deputy", "besa-demo-2026", actor);
        assignments.give(deputy, "head", HeldFor.institution(institution), today(), null, actor);
        String person = "/desk/access/people/{id}";
        path = "/desk/access/people/" + head;
        act(
                person + "/roles",
                "access.role-given",
                form("/roles")
                        .param("role", "head")
                        .param("for", "INSTITUTION:" + institution)
                        .param("from", today().toString()));
        String held = "/roles/" + assignments.listOf(head).getFirst().id();
        act(
                person + "/roles/{held}/deputies",
                "access.deputy-named",
                form(held + "/deputies")
                        .param("deputy", deputy.toString())
                        .param("from", today().toString())
                        .param("to", today().toString()));
        acting(head, deputy);
        UUID named = assignments
                .listDeputies(assignments.listOf(head).getFirst().id())
                .getFirst()
                .id();
        act(person + "/deputies/{deputy}/end", "access.deputy-ended", form("/deputies/" + named + "/end"));
        act(
                person + "/roles/{held}/end",
                "access.role-taken",
                form(held + "/end").param("reason", "She left"));
        jdbc.sql("insert into access.outside_identity values ('https://id.example', 'x', :head, now())")
                .param("head", head)
                .update();
        act(person + "/identity/release", "access.identity-released", form("/identity/release"));
        act(
                person + "/leaving",
                "access.person-reduced",
                form("/leaving").param("function", "Former head").param("reason", "She left"));
    }

    private void acting(UUID head, UUID deputy) throws Exception {
        Actor coordinator = actor;
        String before = path;
        path = "/desk/acting";
        actor = Actor.named(deputy, "Deputy");
        act("/desk/acting", "access.acting-begun", form("").param("person", head.toString()));
        actor = new Actor(deputy, "Deputy", List.of(), new Actor.Represented(head, "Head"));
        act("/desk/acting/end", "access.acting-ended", form("/end"));
        actor = coordinator;
        path = before;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void theOwnAccount() throws Exception {
        jdbc.sql("""
                        insert into access.account (id, version, email, name, password_hash, created_at)
                        values (:id, 0, 'actor@example.al', 'Actor', :hash, now())
                        """)
                .param("id", actor.account())
                .param("hash", passwords.hash("shkarpe kulla limon"))
                .update();
        path = "/desk/account";
        confirm();
        act("/desk/account/sessions/{id}/end", "access.session-ended", form("/sessions/" + anotherSession() + "/end"));
        act("/desk/account/sessions/end", "access.sessions-ended", form("/sessions/end"));
        act(
                "/desk/account/password",
                "access.password-changed",
                form("/password").param("present", "shkarpe kulla limon").param("next", "tR7#kq!92mZp"));
        theSecondFactor();
        thePasskeys();
    }

    /// In a session that goes on, for what is done only by who has confirmed who they are.
    private void confirm() throws Exception {
        String confirmation = path + "/confirmation";
        MockHttpServletRequestBuilder request = form("/confirmation").param("password", "shkarpe kulla limon");
        session = Objects.requireNonNull(mvc.perform(request)
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getCookie("besa"));
        act(confirmation, "access.identity-confirmed", form("/confirmation").param("password", "shkarpe kulla limon"));
    }

    private void theAccountsOfOthers() throws Exception {
        path = "/desk/invitations";
        act(path, "access.invited", form("").param("email", "dea@example.al").param("offer", "head " + institution));
        String invitation = "/"
                + jdbc.sql("select id from access.invitation")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single();
        act(path + "/{id}/resending", "access.invitation-sent-again", form(invitation + "/resending"));
        act(path + "/{id}/withdrawal", "access.invitation-withdrawn", form(invitation + "/withdrawal"));

        leave("/desk/invitation/{secret}"); // takes a link from a mail: InvitationsTest

        path = "/desk/accounts";
        UUID other = accounts.add("other@example.al", "Other", null, actor);
        UUID first = accounts.add("first@example.al", "First", null, actor);
        act(path + "/{id}/unlocking", "access.account-unlocked", form("/" + other + "/unlocking"));
        act(path + "/{id}/closing", "access.account-disabled", form("/" + other + "/closing"));
        act(path + "/{id}/opening", "access.account-enabled", form("/" + other + "/opening"));
        UUID lost = lostFactor(other, null);
        act(
                path + "/recoveries/{id}/refusal",
                "access.factor-recovery-refused",
                form("/recoveries/" + lost + "/refusal"));
        lost = lostFactor(other, first);
        act(
                path + "/recoveries/{id}/confirmation",
                "access.second-factor-recovered",
                form("/recoveries/" + lost + "/confirmation"));
    }

    private UUID lostFactor(UUID account, @Nullable UUID confirmedBy) {
        return jdbc.sql("""
                        insert into access.factor_recovery (id, account, asked_at, address, device, first)
                        values (gen_random_uuid(), :account, now(), '', '', :first) returning id
                        """)
                .param("account", account)
                .param("first", confirmedBy)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    private void thePasskeys() throws Exception {
        jdbc.sql("""
                        insert into access.passkey (id, account, handle, label, public_key, attestation, client_data,
                            signatures, uv, transports, backup, backed_up, created_at, last_used_at)
                        values ('\\x0102', :account, '', 'x', '', '', '', 0, true, '', false, false, now(), now())
                        """).param("account", actor.account()).update();
        String base = "/desk/account/passkeys";
        act(
                base + "/{id}/name",
                "access.passkey-renamed",
                form("/passkeys/AQI/name").param("label", "y"));
        act(base + "/{id}/removal", "access.passkey-removed", form("/passkeys/AQI/removal"));
        leave(base); // takes an authenticator: PasskeysInTheBrowserTest
    }

    private void theSecondFactor() throws Exception {
        String base = "/desk/account/second-factor";
        String secret = Jsoup.parse(
                        mvc.perform(get("/sq" + base).cookie(session).with(authentication(by())))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .select("code.secret")
                .text();
        Authenticator application = new Authenticator(secret);
        Instant now = clock.instant();
        act(base, "access.second-factor-added", form("/second-factor").param("code", application.code(now)));
        act("/desk/account/recovery-codes", "access.recovery-codes-made", form("/recovery-codes"));
        act(base + "/removal", "access.second-factor-removed", form("/second-factor/removal"));
    }

    /// Of the same person, on another device.
    private UUID anotherSession() throws Exception {
        mvc.perform(post("/sq/sign-in")
                .with(csrf())
                .param("username", "actor@example.al")
                .param("password", "shkarpe kulla limon"));
        return ownAccount
                .sessions(actor, new MockHttpServletRequest())
                .getFirst()
                .id();
    }
}
