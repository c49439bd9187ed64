package org.besa.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What somebody may do is asked anew for each request of their session.
@WebSlice
class FreshActorTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Cookie[] cookies = {};
    private UUID port = new UUID(0, 0);
    private UUID ana = new UUID(0, 0);
    private UUID role = new UUID(0, 0);

    @BeforeEach
    void anIntegrityCoordinator() {
        port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port").id();
        ana = accounts.add("ana@example.al", "Ana", "fjalekalim i gjate", TestActors.coordinator());
        role = give(ana, "integrity-coordinator");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneWithTheNextRequest() throws Exception {
        ana(get("/en/desk/plans")).andExpect(status().isOk());

        assignments.end(role, "She left", TestActors.coordinator());

        ana(get("/en/desk/plans")).andExpect(status().isNotFound());
        ana(get("/en/desk")).andExpect(content().string(containsString("You hold no role at present")));
    }

    @Test
    void whoMayNotSignInAnyMoreIsSignedOut() throws Exception {
        jdbc.sql("update access.account set disabled_at = now() where id = :id")
                .param("id", ana)
                .update();

        ana(get("/en/desk")).andExpect(redirectedUrl("/en/sign-in"));
    }

    @Test
    void aDeputyActsForAnotherUntilTheySayOtherwise() throws Exception {
        UUID head = accounts.add("elira@example.al", "Elira", "fjalekalim i gjate", TestActors.coordinator());
        LocalDate today = LocalDate.now(clock);
        assignments.name(give(head, "head"), ana, today, today, TestActors.coordinator());

        ana(get("/en/desk")).andExpect(content().string(containsString("Act for Elira")));
        ana(post("/en/desk/acting").param("person", head.toString()).with(csrf()))
                .andExpect(status().isSeeOther());
        ana(get("/en/desk")).andExpect(content().string(containsString("for Elira")));
        ana(get("/en/desk/imports")).andExpect(status().isNotFound()); // a head imports nothing

        ana(post("/en/desk/acting/end").with(csrf())).andExpect(status().isSeeOther());
        ana(get("/en/desk/imports")).andExpect(status().isOk());
    }

    @Test
    void nobodyFindsOutWhoWorksElsewhere() throws Exception {
        UUID stranger = accounts.add("zana@example.al", "Zana", "fjalekalim i gjate", TestActors.coordinator());
        UUID other =
                TestInstitutions.ministry(institutions, "deti", "Deti", "Sea").id();
        assignments.give(
                stranger,
                "integrity-coordinator",
                HeldFor.institution(other),
                LocalDate.now(clock),
                null,
                TestActors.coordinator());

        ana(get("/en/desk/access"))
                .andExpect(content().string(containsString("ana@example.al")))
                .andExpect(content().string(not(containsString("zana@example.al"))));
        ana(get("/en/desk/access/people/" + stranger)).andExpect(status().isNotFound());
        ana(get("/en/desk/access/who?of=INSTITUTION:" + other)).andExpect(status().isNotFound());
        ana(get("/en/desk/trail")).andExpect(content().string(not(containsString("Zana"))));
    }

    private UUID give(UUID account, String code) {
        return assignments.give(
                account, code, HeldFor.institution(port), LocalDate.now(clock), null, TestActors.coordinator());
    }

    private ResultActions ana(MockHttpServletRequestBuilder request) throws Exception {
        SignedIn signedIn = new SignedIn(ana, "ana@example.al", true);
        ResultActions answer = mvc.perform((cookies.length == 0 ? request : request.cookie(cookies))
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()))));
        Cookie[] set = answer.andReturn().getResponse().getCookies();
        cookies = set.length == 0 ? cookies : set;
        return answer;
    }
}
