package org.besa.plans.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.access.Accounts;
import org.besa.access.Assignments;
import org.besa.access.HeldFor;
import org.besa.access.OwnAccount;
import org.besa.access.passwords.Passwords;
import org.besa.directory.Institutions;
import org.besa.plans.FrozenPlan;
import org.besa.plans.FrozenVersions;
import org.besa.plans.NewPlan;
import org.besa.plans.Plans;
import org.besa.platform.files.FileStore;
import org.besa.platform.record.CanonicalJson;
import org.besa.platform.security.ActingPrincipal;
import org.besa.platform.security.Actor;
import org.besa.testing.Authenticator;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.besa.testing.WebSlice;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every act of the workspace stands in the audit trail, with who did it.
@WebSlice
class DeskActsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Imports imports;

    @Autowired
    Institutions institutions;

    @Autowired
    Plans plans;

    @Autowired
    ImportReading reading;

    @Autowired
    ApplicationContext application;

    @Autowired
    Copies copies;

    @Autowired
    ImportedForms importedForms;

    @Autowired
    FrozenVersions frozen;

    @Autowired
    FileStore files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    Assignments assignments;

    @Autowired
    Clock clock;

    private Actor actor = TestActors.coordinator();
    private final Set<String> done = new TreeSet<>();
    private UUID institution = new UUID(0, 0);
    private String path = "";

    @BeforeEach
    void anInstitution() {
        institution = TestInstitutions.ministry(institutions, "porti", "Porti", "Port")
                .id();
    }

    @Test
    void everyActIsInTheAuditTrail() throws Exception {
        uploadsAndReadings();
        rows();
        theWholeImport();
        thePlan();
        decisions();
        ourOwnForms();
        theEditor();
        theDirectory();
        peopleAndRoles();
        theOwnAccount();
        theAccountsOfOthers();
        assertEquals(postsOfTheWorkspace(), done);
    }

    private void uploadsAndReadings() throws Exception {
        var upload = multipart("/sq/desk/imports").file(new MockMultipartFile("file", "p.txt", null, new byte[] {1}));
        upload.param("institution", institution.toString());
        act("/desk/imports", "plans.import-begun", upload);
        path = "/desk/imports/" + only().id();
        act("/desk/imports/{id}/cancellation", "plans.import-cancelled", form("/cancellation"));
        act("/desk/imports/{id}/reading", "plans.import-read-again", form("/reading"));
        TestReadings.by((file, as, options, told) -> Samples.document(), application)
                .read(only().id(), 2, ReadAs.ITSELF);
        assertEquals("plans.import-read", latest());
        act("/desk/imports/{id}/repetition", "plans.import-begun", form("/repetition"));
    }

    private void rows() throws Exception {
        String corrected = "plans.import-corrected";
        String first = "/rows/" + copy().rows().get(0).id();
        String second = "/rows/" + copy().rows().get(1).id();
        act(
                "/desk/imports/{id}/rows/{row}",
                corrected,
                form(first).param("version", "0").param("MEASURE", "a\nb"));
        for (String one : List.of("/acceptance", "/removal", "/restoration")) {
            act(
                    "/desk/imports/{id}/rows/{row}/{act}",
                    corrected,
                    form(second + one).param("version", version(1)));
        }
        act(
                "/desk/imports/{id}/rows/{row}/division",
                corrected,
                form(first + "/division").param("version", version(0)).param("line", "MEASURE:1"));
        act(
                "/desk/imports/{id}/rows/{row}/move",
                corrected,
                form(first + "/move")
                        .param("version", version(0))
                        .param("line", "MEASURE:0")
                        .param("to", "RISK"));
        act(
                "/desk/imports/{id}/leftovers/{leftover}/addition",
                corrected,
                leftover("/addition")
                        .param("row", copy().rows().getFirst().id())
                        .param("column", "RISK"));
        act("/desk/imports/{id}/edits/{edit}/undoing", "plans.import-correction-undone", form(latestEdit()));
        act(
                "/desk/imports/{id}/leftovers/{leftover}/dismissal",
                corrected,
                leftover("/dismissal").param("remark", "x"));
    }

    private void theWholeImport() throws Exception {
        String corrected = "plans.import-corrected";
        RowGroup group = copy().groups().getFirst();
        act(
                "/desk/imports/{id}/groups/{group}",
                corrected,
                form("/groups/" + group.id()).param("version", "0"));
        act(
                "/desk/imports/{id}/units",
                corrected,
                form("/units").param("name", "Crane office").param("target", institution.toString()));
        act(
                "/desk/imports/{id}/units/new",
                "directory.unit-added",
                form("/units/new").param("name", "Legal desk").param("sq", "Zyra"));
        act(
                "/desk/imports/{id}/columns",
                corrected,
                form("/columns").param("header", "Sources").param("column", "OTHER"));
        act("/desk/imports/{id}/profile", "plans.import-profile-kept", form("/profile"));
        mvc.perform(form("/columns").param("header", "Sources").param("column", "RESOURCES"));
        act("/desk/imports/{id}/profile/application", corrected, form("/profile/application"));
        act(
                "/desk/imports/{id}/head",
                corrected,
                form("/head")
                        .param("version", String.valueOf(copy().head().version()))
                        .param("kind", "integrity-plan")
                        .param("language", "en")
                        .param("titleSq", "")
                        .param("titleEn", "A plan")
                        .param("titleOwn", "")
                        .param("summarySq", "")
                        .param("summaryEn", "")
                        .param("start", "")
                        .param("end", ""));
    }

    private void thePlan() throws Exception {
        String waiting = copy().waitingRows().stream().map(Row::id).collect(Collectors.joining(","));
        act("/desk/imports/{id}/plan", "plans.import-saved", form("/plan").param("keep", waiting));
        act("/desk/imports/{id}/undo", "plans.import-undone", form("/undo"));
        mvc.perform(form("/plan").param("keep", waiting));
        UUID plan = imports.planImport(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), actor)
                .plan();
        path = "/desk/plans/" + plan;
    }

    private void decisions() throws Exception {
        UUID unit = TestInstitutions.unit(institutions, institution, "njesia", "Njësia", "Unit")
                .id();
        path = "/desk/plans/"
                + plans.draft(
                                new NewPlan("plani-i-plote", "strategy-action-plan", institution, null),
                                FullPlan.content(institution, unit),
                                TestActors.approver())
                        .plan();
        act("/desk/plans/{id}/submission", "plans.submitted", form("/submission"));
        act("/desk/plans/{id}/withdrawal", "plans.withdrawn", form("/withdrawal"));
        mvc.perform(form("/submission"));
        act("/desk/plans/{id}/return", "plans.returned", form("/return").param("remark.B.1", "By whom?"));
        act("/desk/plans/{id}/approval", "plans.approved", form("/approval").param("number", "1"));
        act(
                "/desk/plans/{id}/publication",
                "plans.scheduled",
                form("/publication").param("at", "2999-01-01T10:00"));
        act("/desk/plans/{id}/schedule/end", "plans.unscheduled", form("/schedule/end"));
        act("/desk/plans/{id}/reopening", "plans.reopened", form("/reopening"));
        act("/desk/plans/{id}/publication", "plans.published", form("/publication"));
        act(
                "/desk/plans/{id}/amendment",
                "plans.amendment-begun",
                form("/amendment").param("en", "The law came"));
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
        act("/desk/account/sessions/{id}/end", "access.session-ended", form("/sessions/" + anotherSession() + "/end"));
        act("/desk/account/sessions/end", "access.sessions-ended", form("/sessions/end"));
        act(
                "/desk/account/password",
                "access.password-changed",
                form("/password").param("present", "shkarpe kulla limon").param("next", "tR7#kq!92mZp"));
        theSecondFactor();
        thePasskeys();
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
        done.add(base); // takes an authenticator: PasskeysInTheBrowserTest
    }

    private void theSecondFactor() throws Exception {
        String base = "/desk/account/second-factor";
        String secret = Jsoup.parse(mvc.perform(get("/sq" + base).with(authentication(by())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("code.secret")
                .text();
        Authenticator application = new Authenticator(secret);
        Instant now = clock.instant();
        act(base, "access.second-factor-added", form("/second-factor").param("code", application.code(now)));
        act(
                "/desk/account/recovery-codes",
                "access.recovery-codes-made",
                form("/recovery-codes").param("code", application.code(now.plusSeconds(30))));
        jdbc.sql("update access.totp set last_step = 0").update();
        act(
                base + "/removal",
                "access.second-factor-removed",
                form("/second-factor/removal").param("code", application.code(clock.instant())));
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

    private void theEditor() throws Exception {
        path = "";
        act(
                "/desk/plans",
                "plans.drafted",
                form("/desk/plans")
                        .param("kind", "integrity-plan")
                        .param("institution", institution.toString())
                        .param("title.sq", "Plani i ri")
                        .param("beginning", "template:usual-areas"));
        UUID plan = jdbc.sql("select id from plans.plan order by id desc limit 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        path = "/desk/plans/" + plan;
        String rewritten = "plans.draft-rewritten";
        act("/desk/plans/{id}/head", rewritten, form("/head").param("seen", "").param("title.sq", "Plani i ri"));
        act(
                "/desk/plans/{id}/groups",
                rewritten,
                form("/groups").param("code", "9").param("title.sq", "Fusha"));
        act(
                "/desk/plans/{id}/group",
                rewritten,
                form("/group?of=9").param("seen", "").param("code", "9").param("title.sq", "Fusha"));
        act("/desk/plans/{id}/group/step", rewritten, form("/group/step?of=9").param("way", "UP"));
        act(
                "/desk/plans/{id}/measures",
                rewritten,
                form("/measures?group=9").param("code", "9.7").param("title.sq", "Masa"));
        String measure = "/measures/"
                + jdbc.sql("select promise from plans.measure where code = '9.7'")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .single();
        act(
                "/desk/plans/{id}/measures/{measure}",
                rewritten,
                form(measure).param("seen", "").param("code", "9.7").param("title.sq", "Masa"));
        act("/desk/plans/{id}/numbering", rewritten, form("/numbering"));
        act(
                "/desk/plans/{id}/measures/{measure}/step",
                rewritten,
                form(measure + "/step").param("way", "UP"));
        act(
                "/desk/plans/{id}/measures/{measure}/place",
                rewritten,
                form(measure + "/place").param("group", "1"));
        act("/desk/plans/{id}/measures/{measure}/removal", rewritten, form(measure + "/removal"));
        String edit = jdbc.sql("select '/edits/' || id from plans.draft_edit order by at desc, number desc limit 1")
                .query(String.class)
                .single();
        act("/desk/plans/{id}/edits/{edit}/undoing", rewritten, form(edit + "/undoing"));
        act("/desk/plans/{id}/edits/{edit}/redoing", rewritten, form(edit + "/redoing"));
        act("/desk/plans/{id}/group/removal", rewritten, form("/group/removal?of=9"));
    }

    private void ourOwnForms() throws Exception {
        UUID plan = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        plans.deleteDraft(plan, actor);
        form("2027-12-31", plan);
        act(
                "/desk/imports/{id}/form/amendment",
                "plans.amendment-begun",
                form("/form/amendment").param("en", "The law came").param("seen", seen()));
        form("2029-12-31", plan);
        act(
                "/desk/imports/{id}/form/replacement",
                "plans.draft-rewritten",
                form("/form/replacement").param("seen", seen()));
        form("2031-12-31", plan);
        act("/desk/imports/{id}/form/draft", "plans.drafted", form("/form/draft"));
    }

    /// An import of the plan's own document with another deadline.
    private void form(String deadline, UUID plan) throws Exception {
        FrozenPlan published =
                frozen.findPublished(plans.plan(plan).slug(), 1).orElseThrow().plan();
        FrozenPlan changed = published.saying(
                PublishedPlans.due(published.content(), "B.2", deadline), published.kind(), institutions.directory());
        byte[] text = CanonicalJson.write(changed).getBytes(StandardCharsets.UTF_8);
        UUID id = imports.begin(institution, "plan.json", files.store(new java.io.ByteArrayInputStream(text)), actor)
                .id();
        reading.read(id, 1, ReadAs.ITSELF);
        path = "/desk/imports/" + id;
    }

    private String seen() {
        return importedForms
                .standing(imports.planImport(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), actor), actor)
                .seen();
    }

    private void act(String pattern, String audited, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        act(pattern, audited, request, 1);
    }

    /// @param times how often it is noted: once for each record that it is about
    private void act(String pattern, String audited, AbstractMockHttpServletRequestBuilder<?> request, long times)
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

    private void theDirectory() throws Exception {
        path = "/desk/directory";
        act(
                "/desk/directory/{sheet}",
                "directory.unit-added",
                form("/units")
                        .param("institution", "porti")
                        .param("code", "zyra-e-re")
                        .param("name_sq", "Zyra"));
        path = "/desk/directory/units/"
                + institutions.listUnits(institution).stream()
                        .filter(unit -> unit.code().equals("zyra-e-re"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        act("/desk/directory/{sheet}/{id}", "directory.unit-changed", form("").param("name_sq", "Zyra ligjore"));
        act("/desk/directory/{sheet}/{id}/removal", "directory.unit-removed", form("/removal"));
        path = "/desk/directory";
        byte[] sheet = "institution,code,name_sq\nporti,e-re,E re\n".getBytes(StandardCharsets.UTF_8);
        act(
                "/desk/directory/{sheet}/import",
                "directory.import-begun",
                multipart("/sq/desk/directory/units/import").file(new MockMultipartFile("file", "u.csv", null, sheet)));
        String begun = jdbc.sql("select '/imports/' || id from directory.sheet_import")
                .query(String.class)
                .single();
        act("/desk/directory/imports/{id}/application", "directory.imported", form(begun + "/application"));
        UUID stays = TestInstitutions.unit(institutions, institution, "mbetet", "Mbetet", "Stays")
                .id();
        path = "/desk/directory/units/"
                + TestInstitutions.unit(institutions, institution, "dublikate", "Dublikatë", "Duplicate")
                        .id();
        act(
                "/desk/directory/units/{id}/merger",
                "directory.unit-merged",
                form("/merger").param("into", stays.toString()).param("reason", "same"),
                2);
        UUID other = TestInstitutions.ministry(institutions, "tjetra", "Tjetra", "Other")
                .id();
        path = "/desk/directory/institutions/"
                + TestInstitutions.ministry(institutions, "dyfishi", "Dyfishi", "Double")
                        .id();
        act(
                "/desk/directory/institutions/{id}/merger",
                "directory.institution-merged",
                form("/merger").param("into", other.toString()).param("reason", "same"),
                2);
        path = "/desk/directory/institutions/" + other;
        act(
                "/desk/directory/institutions/{id}/ending",
                "directory.institution-succeeded",
                form("/ending")
                        .param("how", "DISSOLVED")
                        .param("onDay", "2026-05-03")
                        .param("reason_sq", "x"));
    }

    private Set<String> postsOfTheWorkspace() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/desk"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private MockHttpServletRequestBuilder form(String below) {
        return post("/sq" + path + below).with(csrf()).with(authentication(by()));
    }

    private MockHttpServletRequestBuilder leftover(String act) {
        Leftover open = copy().openLeftovers().getFirst();
        return form("/leftovers/" + open.id() + act).param("version", String.valueOf(open.version()));
    }

    private TestingAuthenticationToken by() {
        return new TestingAuthenticationToken(
                (ActingPrincipal) () -> actor, "", actor.permissions().toArray(String[]::new));
    }

    private PlanImport only() {
        return imports.listImports(actor).getFirst();
    }

    private WorkingCopy copy() {
        return copies.copy(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private String version(int row) {
        return String.valueOf(copy().rows().get(row).version());
    }

    private String latestEdit() {
        return jdbc.sql(
                        "select '/edits/' || id || '/undoing' from plans.import_edit order by at desc, number desc limit 1")
                .query(String.class)
                .single();
    }

    private String latest() {
        return jdbc.sql("select act from platform.audit_entry order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private long entries() {
        return jdbc.sql("select count(*) from platform.audit_entry")
                .query(Long.class)
                .single();
    }
}
