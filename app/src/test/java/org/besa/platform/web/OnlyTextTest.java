package org.besa.platform.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.besa.testing.WebSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The zero character, which the database cannot hold, is a mistake of who sends it and not of Besa.
@WebSlice
class OnlyTextTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"/en/desk/access", "/en/desk/trail", "/en/desk/imports"})
    void aFieldOfTheWorkspaceWithItIsRefused(String page) throws Exception {
        web.perform(get(page).param("q", "a\0b").with(signedIn())).andExpect(status().isBadRequest());
        web.perform(get(page).param("q", "ab").with(signedIn())).andExpect(status().isOk());
    }

    @Test
    void aFormWithItIsRefusedWithASentence() throws Exception {
        web.perform(post("/en/desk/access/roles")
                        .param("code", "own")
                        .param("name.en", "My\0role")
                        .with(csrf())
                        .with(signedIn()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("could not understand this request")));
    }

    @Test
    void whatThePublicSearchesForIsSearchedWithoutIt() throws Exception {
        web.perform(get("/en/search").param("q", "kodi\0")).andExpect(status().isOk());
    }

    private static RequestPostProcessor signedIn() {
        Actor actor = TestActors.coordinator();
        return authentication(new TestingAuthenticationToken(
                (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)));
    }
}
