package org.besa.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.besa.testing.TestActors;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@WebSlice
class InterruptedFormTest {

    private static final String ROW = "/sq/desk/imports/01a2/rows/r2";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private Cookie session = new Cookie("besa", "none");

    @BeforeEach
    void somebodyWhoCanSignIn() {
        accounts.add("ana@example.al", "Ana", "fjalekalim", TestActors.coordinator());
    }

    @Test
    void whatWasTypedIsThereAgainAfterSigningIn() throws Exception {
        perform(post(ROW)
                        .param("MEASURE", "Një masë e <re>")
                        .param("version", "3")
                        .header("Referer", "http://localhost" + ROW + "/form"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sq/sign-in?interrupted"));
        perform(get("/sq/sign-in").param("interrupted", ""))
                .andExpect(content().string(containsString("Çfarë shkruat ruhet")));

        perform(signIn()).andExpect(header().string("Location", "/sq/desk/interrupted-form"));

        perform(get("/sq/desk/interrupted-form"))
                .andExpect(content().string(containsString("action=\"" + ROW + "\"")))
                .andExpect(content().string(containsString("name=\"MEASURE\" value=\"Një masë e &lt;re>\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"3\"")))
                .andExpect(content().string(containsString("href=\"" + ROW + "/form\"")));
    }

    @Test
    void whatWasTypedIsNotSentByItselfAndNotShownToOthers() throws Exception {
        perform(post(ROW).param("MEASURE", "x"));
        mvc.perform(get("/sq/desk/interrupted-form")).andExpect(status().is3xxRedirection());
        perform(get("/sq/sign-in")).andExpect(content().string(not(containsString("Çfarë shkruat ruhet"))));
    }

    @Test
    void filesHaveToBeChosenAgain() throws Exception {
        perform(multipart("/sq/desk/imports"));
        perform(signIn());
        perform(get("/sq/desk/interrupted-form")).andExpect(content().string(containsString("zgjidhni ata përsëri")));
    }

    @Test
    void whatWasTypedBesideAFileIsKept() throws Exception {
        perform(multipart("/sq/desk/reports/1/evidence")
                .file("file", new byte[] {1})
                .param("title.sq", "Urdhri i ministrit"));
        perform(signIn());
        perform(get("/sq/desk/interrupted-form"))
                .andExpect(content().string(containsString("zgjidhni ata përsëri")))
                .andExpect(content().string(containsString("name=\"title.sq\" value=\"Urdhri i ministrit\"")));
    }

    @Test
    void withHtmxTheWholePageIsLeft() throws Exception {
        perform(post(ROW).param("MEASURE", "x").header("HX-Request", "true"))
                .andExpect(header().string("HX-Redirect", "/sq/sign-in?interrupted"));
        perform(get(ROW).header("HX-Request", "true")).andExpect(status().isUnauthorized());
    }

    @Test
    void aBrowserThatHasForgottenItsSessionLosesNothingAndOneAddressKeepsNotWithoutLimit() throws Exception {
        for (int i = 0; i < 60; i++) {
            mvc.perform(elsewhere()).andExpect(header().string("Location", "/sq/sign-in?interrupted"));
        }
        mvc.perform(elsewhere()).andExpect(header().string("Location", "/sq/sign-in"));
    }

    private static AbstractMockHttpServletRequestBuilder<?> elsewhere() {
        return post(ROW).param("MEASURE", "x").with(request -> {
            request.setRemoteAddr("192.0.2.77");
            return request;
        });
    }

    @Test
    void outsideOfTheWorkspaceNothingIsKept() throws Exception {
        perform(post("/sq/plans").param("q", "x")).andExpect(status().isForbidden());
        perform(get("/sq/sign-in").param("interrupted", ""))
                .andExpect(content().string(not(containsString("Çfarë shkruat ruhet"))));
    }

    /// As the same visitor, whose browser keeps the cookie.
    private ResultActions perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        ResultActions answer = mvc.perform(request.cookie(session));
        Cookie next = answer.andReturn().getResponse().getCookie("besa");
        if (next != null) {
            session = next;
        }
        return answer;
    }

    private AbstractMockHttpServletRequestBuilder<?> signIn() {
        return post("/sq/sign-in")
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("username", "ana@example.al")
                .param("password", "fjalekalim");
    }
}
