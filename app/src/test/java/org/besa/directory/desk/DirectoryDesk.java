package org.besa.directory.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The directory's pages of the workspace, used as a person uses them: a form is opened, changed and sent.
@WebSlice
abstract class DirectoryDesk {

    static final String DESK = "/en/desk/directory";

    @Autowired
    MockMvc web;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    final Actor coordinator = TestActors.coordinator();
    UUID port = new UUID(0, 0);
    UUID health = new UUID(0, 0);

    @BeforeEach
    void twoInstitutions() {
        port = TestInstitutions.ministry(institutions, "porti", "Porti", "Port").id();
        health = TestInstitutions.ministry(institutions, "shendetesia", "Shëndetësia", "Health")
                .id();
    }

    final ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        ActingPrincipal principal = () -> actor;
        return web.perform(request.with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        principal, "", actor.permissions().toArray(String[]::new)))));
    }

    final Document page(Actor actor, String address) throws Exception {
        return Jsoup.parse(as(actor, get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    /// The fields of the form of a page, as a browser would send them.
    final Map<String, String> form(Actor actor, String address) throws Exception {
        Map<String, String> fields = new HashMap<>();
        for (Element field : page(actor, address).select("form.edit-form [name]")) {
            fields.put(field.attr("name"), value(field));
        }
        return fields;
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "select" -> {
                Element chosen = field.selectFirst("option[selected]");
                yield chosen == null ? field.select("option").attr("value") : chosen.attr("value");
            }
            case "textarea" -> field.wholeText();
            default -> field.attr("value");
        };
    }

    final ResultActions send(Actor actor, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address);
        fields.forEach(request::param);
        return as(actor, request);
    }

    /// Opens the form of a new record, fills some of its fields in and sends it.
    ///
    /// @param fields names, each followed by what is typed
    final void add(Actor actor, String sheet, String... fields) throws Exception {
        Map<String, String> form = form(actor, DESK + "/" + sheet + "/new");
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        send(actor, DESK + "/" + sheet, form).andExpect(status().isSeeOther());
    }

    final String trail(String act) {
        return jdbc.sql("""
                        select e.details::text || ' ' || e.changes::text || ' ' || coalesce(e.reason, '')
                        from platform.audit_entry e where e.act = :act order by e.id desc limit 1
                        """).param("act", act).query(String.class).single();
    }
}
