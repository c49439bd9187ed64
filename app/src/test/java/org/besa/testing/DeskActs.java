package org.besa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Acts of the workspace, each done as a person does it, and each with its entry in the trail.
public abstract class DeskActs {

    protected final MockMvc mvc;
    protected final JdbcClient jdbc;
    protected final ApplicationContext application;
    protected final UUID institution;
    protected Actor actor = TestActors.coordinator();

    /// Of the record that the acts are about, below the language.
    protected String path = "";

    /// In which the acts are done, where one has to go on.
    protected Cookie session = new Cookie("besa", "none");

    private final Set<String> done = new TreeSet<>();

    protected DeskActs(ApplicationContext application, UUID institution) {
        this.application = application;
        this.institution = institution;
        this.mvc = application.getBean(MockMvc.class);
        this.jdbc = application.getBean(JdbcClient.class);
    }

    /// Does them all.
    ///
    /// @return the patterns of their addresses
    public final Set<String> all() throws Exception {
        perform();
        return Set.copyOf(done);
    }

    protected abstract void perform() throws Exception;

    protected final <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /// The record whose path it is.
    protected final UUID subject() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /// Counts an act that is tested elsewhere.
    protected final void leave(String pattern) {
        done.add(pattern);
    }

    protected final void act(String pattern, String audited, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        act(pattern, audited, request, 1);
    }

    /// Does an act and looks for its entry.
    ///
    /// @param times how often it is noted: once for each record that it is about
    protected final void act(
            String pattern, String audited, AbstractMockHttpServletRequestBuilder<?> request, long times)
            throws Exception {
        long before = entries();
        mvc.perform(request.with(csrf()).with(authentication(by()))).andExpect(status().isSeeOther());
        assertEquals(true, entries() > before, () -> pattern + " left no entry");
        assertEquals(
                times,
                jdbc.sql("""
                                select count(*) from (
                                    select e.act, p.said ->> 'name' as name from platform.audit_entry e
                                        join platform.audit_person p on p.entry = e.id and p.person = e.account
                                    order by e.id desc limit :new) latest
                                where act = :act and name = :name
                                """)
                        .param("new", entries() - before)
                        .param("act", audited)
                        .param("name", actor.name())
                        .query(Long.class)
                        .single(),
                () -> pattern + " was not noted as " + audited);
        done.add(pattern);
    }

    private long entries() {
        return jdbc.sql("select count(*) from platform.audit_entry")
                .query(Long.class)
                .single();
    }

    protected final MockHttpServletRequestBuilder form(String below) {
        return post("/sq" + path + below).cookie(session).with(csrf()).with(authentication(by()));
    }

    protected final TestingAuthenticationToken by() {
        return new TestingAuthenticationToken(
                (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new));
    }
}
