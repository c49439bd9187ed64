package org.besa.plans.editing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.IndicatorPassport;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.Owner;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Reference;
import org.besa.plans.Plans;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.FullPlan;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The forms of the editor, filled in and sent as a browser does it.
@WebSlice
class DraftPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Plans plans;

    @Autowired
    Drafts drafts;

    @Autowired
    Institutions institutions;

    private final Actor coordinator = TestActors.coordinator();
    private Actor institution = coordinator;
    private UUID ministry = new UUID(0, 0);
    private UUID plan = new UUID(0, 0);

    @BeforeEach
    void aDraft() {
        ministry = TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id();
        UUID unit = TestInstitutions.unit(institutions, ministry, "prokurimi", "Drejtoria e Prokurimit", "Procurement")
                .id();
        institution = TestActors.of(ministry);
        plan = plans.draft(
                        new NewPlan(null, "ogp-action-plan", ministry, null),
                        FullPlan.content(ministry, unit),
                        coordinator)
                .plan();
    }

    @Test
    void formsSentAsTheyCameChangeNothing() throws Exception {
        PlanContent before = draft();
        for (Actor actor : List.of(institution, coordinator)) {
            for (MeasureContent measure : before.measures()) {
                send(actor, form(actor, path(measure) + "/form")).andExpect(status().is3xxRedirection());
            }
            for (Group group : before.groups()) {
                send(actor, form(actor, "/group?of=" + group.code())).andExpect(status().is3xxRedirection());
            }
            send(actor, form(actor, "/head")).andExpect(status().is3xxRedirection());
        }

        assertEquals(before, draft());
        assertEquals(List.of(), drafts.listEdits(plan, institution));
    }

    @Test
    void everyFieldOfAMeasureCanBeChanged() throws Exception {
        Form form = form(institution, path(measure("A.1.1")) + "/form");
        form.put("code", "A.1.7")
                .put("title.sq", "Titull i ri")
                .put("description.en", "")
                .put("deadline.sq", "dhjetor 2027")
                .put("deadline.en", "December 2027")
                .put("start.en", "")
                .put("owners.1.name.sq", "Drejtoria e Prokurimit")
                .put("owners.1.name.en", "")
                .put("activities.0.text.en", "Changed")
                .put("activities.0.deadline.en", "31.05.2026")
                .put("resources.0.text.sq", "Paratë")
                .put("indicators.0.passport.targets.0.value", "60,25")
                .put("indicators.0.passport.direction", "DOWN")
                .put("budget.0.planned", "2 000 000 lekë")
                .put("budget.0.executed", "1.950.000")
                .put("references.0.entry", "ogp-topics:asset-disclosure")
                .put("marks.accountability", "on")
                .put("costless", "on");
        form.drop("problems.A.1.a");

        send(institution, form).andExpect(status().is3xxRedirection());

        MeasureContent changed = measure("A.1.7");
        assertEquals("Titull i ri", changed.title().byLanguage().get("sq"));
        assertFalse(changed.description().byLanguage().containsKey("en"));
        assertEquals(LocalDate.of(2027, 12, 31), changed.deadline().end());
        assertEquals(null, changed.start());
        Owner owner = changed.owners().get(1);
        assertEquals(LocalizedText.of("Drejtoria e Prokurimit", "Procurement"), owner.name());
        assertTrue(owner.unit() != null && owner.role() == Owner.Role.SUPPORTING);
        assertEquals(
                LocalDate.of(2026, 5, 31),
                changed.activities().getFirst().deadline().end());
        assertEquals("Paratë", changed.resources().getFirst().byLanguage().get("sq"));
        IndicatorPassport passport =
                Objects.requireNonNull(changed.indicators().getFirst().passport());
        assertEquals(new BigDecimal("60.25"), passport.targets().getFirst().value());
        assertEquals(IndicatorPassport.Direction.DOWN, passport.direction());
        assertEquals(new BigDecimal("2000000.00"), changed.budget().getFirst().amount());
        assertEquals("2 000 000 lekë", changed.budget().getFirst().raw());
        assertEquals(new BigDecimal("1950000.00"), changed.budget().getFirst().executed());
        assertTrue(changed.references().contains(new Reference("ogp-topics", "asset-disclosure")));
        assertEquals(List.of("transparency", "accountability"), changed.marks());
        assertTrue(changed.costless());
        assertEquals(List.of("A.1.b", "A.1.c", "B.a"), changed.problems());
    }

    @Test
    void linesAreAddedTakenOutAndMovedBeforeAnythingIsSaved() throws Exception {
        PlanContent before = draft();
        Form form = form(institution, path(measure("A.1.1")) + "/form");

        Form longer = Form.of(send(institution, form.put("line", "add:activities")));
        assertEquals("", longer.fields.get("activities.2.text.sq"));
        longer.put("activities.2.text.sq", "Hapi i tretë");
        Form raised = Form.of(send(institution, longer.put("line", "raise:activities.2")));
        assertEquals("Hapi i tretë", raised.fields.get("activities.1.text.sq"));
        Form shorter = Form.of(send(institution, raised.put("line", "drop:activities.0")));
        assertEquals("Hapi i tretë", shorter.fields.get("activities.0.text.sq"));
        assertEquals(before, draft());

        shorter.drop("line");
        send(institution, shorter).andExpect(status().is3xxRedirection());
        assertEquals(
                List.of("Hapi i tretë", "Hapi i dytë"),
                measure("A.1.1").activities().stream()
                        .map(step -> step.text().byLanguage().get("sq"))
                        .toList());
    }

    @Test
    void whatCannotBeReadIsMarkedAndNothingTypedIsLost() throws Exception {
        PlanContent before = draft();
        Form form = form(institution, path(measure("A.1.1")) + "/form")
                .put("title.sq", "Titull që nuk humbet")
                .put("budget.0.year", "shtatë")
                .put("budget.0.committed", "1,200")
                .put("indicators.0.passport.baselineValue", "shumë")
                .put("indicators.1.passport.code", "X");

        String page = send(institution, form)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertEquals(before, draft());
        for (String said : List.of(
                "Titull që nuk humbet",
                "Write a year with four digits",
                "Write a number without spaces",
                "Choose a level",
                "value=\"shtatë\"")) {
            assertTrue(page.contains(said), said);
        }
    }

    @Test
    void theSecondOfTwoPeopleSeesBothTextsAndSavesOnTop() throws Exception {
        Form first = form(institution, path(measure("B.1")) + "/form");
        Form second = form(coordinator, path(measure("B.1")) + "/form");
        send(institution, first.put("title.sq", "Titulli i të parit").put("deadline.en", "May 2027"));

        Form both = Form.of(send(coordinator, second.put("title.sq", "Titulli i të dytit"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Now it says: “Titulli i të parit")))
                .andExpect(content().string(containsString("Institution changed the same place meanwhile."))));

        assertEquals("Titulli i të dytit", both.fields.get("title.sq"));
        assertEquals("May 2027", both.fields.get("deadline.en"));
        assertEquals("Titulli i të parit", measure("B.1").title().byLanguage().get("sq"));
        send(coordinator, both).andExpect(status().is3xxRedirection());
        assertEquals("Titulli i të dytit", measure("B.1").title().byLanguage().get("sq"));
        assertEquals(2, drafts.listEdits(plan, institution).size());
    }

    @Test
    void whoeverWritesInTheSameMeasureIsToldOfTheOther() throws Exception {
        MeasureContent shown = measure("B.1");
        Form first = form(institution, path(shown) + "/form");
        String company = path(shown) + "/company?seen=" + Drafts.digest(shown);

        as(coordinator, get(desk(company)))
                .andExpect(content().string(containsString("Institution has this measure open too.")));
        as(institution, get(desk(company)))
                .andExpect(content().string(containsString("Coordinator has this measure open too.")));
        send(institution, first.put("title.sq", "Tjetër"));
        as(coordinator, get(desk(company)))
                .andExpect(
                        content().string(containsString("Institution has changed this measure since you opened it.")));
    }

    @Test
    void theTextOfAMeasureThatWasRemovedMeanwhileIsKeptToBeAddedAgain() throws Exception {
        Form form = form(institution, path(measure("B.1")) + "/form");
        as(coordinator, post(desk(path(measure("B.1")) + "/removal"))).andExpect(status().is3xxRedirection());

        Form anew = Form.of(send(institution, form.put("title.sq", "Nuk humbet"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody removed this measure meanwhile."))));
        send(institution, anew).andExpect(status().is3xxRedirection());

        assertEquals("Nuk humbet", measure("B.1").title().byLanguage().get("sq"));
    }

    @Test
    void restrictedProblemsAreSeenByTheirInstitutionAndStayWhenOthersSave() throws Exception {
        as(institution, get(desk("/group?of=A.1"))).andExpect(content().string(containsString("A person by name")));
        as(coordinator, get(desk("/group?of=A.1")))
                .andExpect(content().string(not(containsString("A person by name"))))
                .andExpect(content().string(containsString("One more that only the institution reads.")));
        as(coordinator, get(desk(""))).andExpect(content().string(not(containsString("A person by name"))));
        List<ProblemText> before = group("A.1").problems();

        send(coordinator, form(coordinator, "/group?of=A.1").put("problems.0.text.en", "Other words"))
                .andExpect(status().is3xxRedirection());
        send(coordinator, form(coordinator, path(measure("A.1.1")) + "/form").put("title.en", "Other title"))
                .andExpect(status().is3xxRedirection());

        assertEquals(before.subList(1, 3), group("A.1").problems().subList(1, 3));
        assertEquals(List.of("A.1.a", "A.1.b", "A.1.c", "B.a"), measure("A.1.1").problems());
    }

    @Test
    void aNewGroupAndANewMeasureComeIntoThePlan() throws Exception {
        Form group = form(institution, "/groups/new?parent=B")
                .put("title.sq", "Nëngrupi")
                .put("line", "add:problems");
        Form withProblem = Form.of(send(institution, group)).put("problems.0.text.sq", "Rrezik");
        withProblem.drop("line");
        send(institution, withProblem).andExpect(redirectedUrl("/en/desk/plans/" + plan));
        assertEquals("B", group("B.1").parent());
        assertEquals("B.1.r1", group("B.1").problems().getFirst().key());

        Form measure = form(institution, "/measures/new?group=B.1").put("title.sq", "Masa e re");
        assertEquals("B.1.1", measure.fields.get("code"));
        send(institution, measure).andExpect(status().is3xxRedirection());
        assertEquals(
                "Masa e re",
                group("B.1").measures().getFirst().title().byLanguage().get("sq"));

        send(
                        institution,
                        form(institution, "/measures/new?group=B.1")
                                .put("code", "B.2")
                                .put("title.sq", "E dyta"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The number B.2 is taken.")));
    }

    @Test
    void aGapLeadsToItsFieldWithALineToWriteIn() throws Exception {
        Form form = form(institution, path(measure("B.1")) + "/form");
        form.put("owners.0.name.sq", "").put("owners.0.name.en", "");
        send(institution, form);

        String form2 = path(measure("B.1")) + "/form?field=owners";
        as(institution, get(desk(""))).andExpect(content().string(containsString("/en/desk/plans/" + plan + form2)));
        Document page = Jsoup.parse(
                as(institution, get(desk(form2))).andReturn().getResponse().getContentAsString());
        assertEquals(
                "owners.0.name.sq",
                Objects.requireNonNull(page.selectFirst("[autofocus]")).attr("name"));
    }

    @Test
    void aChangeIsUndoneAndMadeAgainFromTheHistory() throws Exception {
        as(institution, post(desk(path(measure("B.1")) + "/removal")));
        UUID edit = drafts.listEdits(plan, institution).getFirst().id();

        as(institution, get(desk("/edits"))).andExpect(content().string(containsString("Measure B.1 removed")));
        as(institution, post(desk("/edits/" + edit + "/undoing"))).andExpect(redirectedUrl("/en/desk/plans/" + plan));
        measure("B.1");
        as(institution, get(desk("/edits"))).andExpect(content().string(containsString("undone by Institution")));
        as(institution, post(desk("/edits/" + edit + "/redoing")));
        assertTrue(
                draft().measures().stream().noneMatch(measure -> measure.code().equals("B.1")));
    }

    @Test
    void nobodyElseSeesOrChangesADraft() throws Exception {
        Actor stranger = TestActors.of(new UUID(7, 7));
        for (String page : List.of("", "/head", "/group?of=B", path(measure("B.1")) + "/form", "/edits")) {
            as(stranger, get(desk(page))).andExpect(status().isNotFound());
        }
        as(stranger, post(desk(path(measure("B.1")) + "/removal"))).andExpect(status().isForbidden());
        measure("B.1");
    }

    private PlanContent draft() {
        return plans.content(plans.findOpen(plan).orElseThrow());
    }

    private MeasureContent measure(String code) {
        return draft().measures().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Group group(String code) {
        return draft().groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String path(MeasureContent measure) {
        return "/measures/" + measure.promise();
    }

    private String desk(String below) {
        return "/en/desk/plans/" + plan + below;
    }

    private Form form(Actor actor, String below) throws Exception {
        return Form.of(as(actor, get(desk(below))).andExpect(status().isOk()));
    }

    private ResultActions send(Actor actor, Form form) throws Exception {
        MockHttpServletRequestBuilder post = post(form.action);
        form.fields.forEach(post::param);
        return as(actor, post);
    }

    private ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())
                .with(authentication(new TestingAuthenticationToken(
                        (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new)))));
    }

    /// A form as a browser would send it.
    private static final class Form {

        private final String action;
        private final Map<String, String> fields = new LinkedHashMap<>();

        private Form(String action) {
            this.action = action;
        }

        static Form of(ResultActions answer) throws Exception {
            Document page = Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
            Element sent = Objects.requireNonNull(page.selectFirst("form.edit-form"));
            Form form = new Form(sent.attr("action"));
            for (Element field : sent.select("input[name], textarea[name], select[name]")) {
                boolean box = field.attr("type").equals("checkbox");
                if (!field.attr("name").equals("_csrf") && (!box || field.hasAttr("checked"))) {
                    form.put(field.attr("name"), box ? "on" : value(field));
                }
            }
            return form;
        }

        private static String value(Element field) {
            if (field.tagName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                return chosen == null
                        ? Objects.requireNonNull(field.selectFirst("option")).attr("value")
                        : chosen.attr("value");
            }
            return field.tagName().equals("textarea") ? field.wholeText().replace("\n", "\r\n") : field.attr("value");
        }

        Form put(String name, String value) {
            fields.put(name, value);
            return this;
        }

        void drop(String name) {
            fields.remove(name);
        }
    }
}
