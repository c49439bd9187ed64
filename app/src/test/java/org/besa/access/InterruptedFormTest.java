package org.besa.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.besa.testing.TestActors;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@WebSlice
class InterruptedFormTest {

    private static final String ROW = "/sq/desk/imports/01a2/rows/r2";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void somebodyWhoCanSignIn() {
        accounts.add("ana@example.al", "Ana", "fjalekalim", TestActors.coordinator());
    }

    @Test
    void whatWasTypedIsThereAgainAfterSigningIn() throws Exception {
        mvc.perform(post(ROW)
                        .session(session)
                        .param("MEASURE", "Një masë e <re>")
                        .param("version", "3")
                        .header("Referer", "http://localhost" + ROW + "/form"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sq/sign-in?interrupted"));
        mvc.perform(get("/sq/sign-in").param("interrupted", "").session(session))
                .andExpect(content().string(containsString("Çfarë shkruat ruhet")));

        mvc.perform(signIn()).andExpect(header().string("Location", "/sq/desk/interrupted-form"));

        mvc.perform(get("/sq/desk/interrupted-form").session(session))
                .andExpect(content().string(containsString("action=\"" + ROW + "\"")))
                .andExpect(content().string(containsString("name=\"MEASURE\" value=\"Një masë e &lt;re>\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"3\"")))
                .andExpect(content().string(containsString("href=\"" + ROW + "/form\"")));
    }

    @Test
    void whatWasTypedIsNotSentByItselfAndNotShownToOthers() throws Exception {
        mvc.perform(post(ROW).session(session).param("MEASURE", "x"));
        mvc.perform(get("/sq/desk/interrupted-form").session(new MockHttpSession()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/sq/sign-in").session(session))
                .andExpect(content().string(not(containsString("Çfarë shkruat ruhet"))));
    }

    @Test
    void filesHaveToBeChosenAgain() throws Exception {
        mvc.perform(multipart("/sq/desk/imports").session(session));
        mvc.perform(signIn());
        mvc.perform(get("/sq/desk/interrupted-form").session(session))
                .andExpect(content().string(containsString("zgjidhni ata përsëri")));
    }

    @Test
    void withHtmxTheWholePageIsLeft() throws Exception {
        mvc.perform(post(ROW).session(session).param("MEASURE", "x").header("HX-Request", "true"))
                .andExpect(header().string("HX-Redirect", "/sq/sign-in?interrupted"));
        mvc.perform(get(ROW).header("HX-Request", "true")).andExpect(status().isUnauthorized());
    }

    @Test
    void outsideOfTheWorkspaceNothingIsKept() throws Exception {
        mvc.perform(post("/sq/plans").session(session).param("q", "x")).andExpect(status().isForbidden());
        assertEquals(null, session.getAttribute(InterruptedForm.class.getName()));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder signIn() {
        return post("/sq/sign-in")
                .session(session)
                .with(csrf())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("username", "ana@example.al")
                .param("password", "fjalekalim");
    }
}
