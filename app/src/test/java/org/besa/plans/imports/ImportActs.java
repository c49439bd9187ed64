package org.besa.plans.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
import org.besa.plans.Approvals;
import org.besa.plans.FrozenPlan;
import org.besa.plans.FrozenVersions;
import org.besa.plans.Plans;
import org.besa.platform.files.FileStore;
import org.besa.platform.record.CanonicalJson;
import org.besa.testing.DeskActs;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestInstitutions;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Every act on imports.
public final class ImportActs extends DeskActs {

    private final Imports imports;
    private final Institutions institutions;
    private final Plans plans;
    private final ImportReading reading;
    private final Copies copies;
    private final ImportedForms importedForms;
    private final FrozenVersions frozen;
    private final FileStore files;

    public ImportActs(ApplicationContext application, UUID institution) {
        super(application, institution);
        this.imports = bean(Imports.class);
        this.institutions = bean(Institutions.class);
        this.plans = bean(Plans.class);
        this.reading = bean(ImportReading.class);
        this.copies = bean(Copies.class);
        this.importedForms = bean(ImportedForms.class);
        this.frozen = bean(FrozenVersions.class);
        this.files = bean(FileStore.class);
    }

    @Override
    protected void perform() throws Exception {
        uploadsAndReadings();
        rows();
        theWholeImport();
        thePlan();
        ourOwnForms();
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
    }

    private void ourOwnForms() throws Exception {
        UUID unit = TestInstitutions.unit(institutions, institution, "forma", "Forma", "Forms")
                .id();
        UUID plan = new PublishedPlans(plans, bean(Approvals.class))
                .publish("plani-i-formave", "strategy-action-plan", institution, FullPlan.content(institution, unit))
                .plan();
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
        UUID id = imports.begin(institution, "plan.json", files.store(new ByteArrayInputStream(text)), actor)
                .id();
        reading.read(id, 1, ReadAs.ITSELF);
        path = "/desk/imports/" + id;
    }

    private String seen() {
        return importedForms
                .standing(imports.planImport(subject(), actor), actor)
                .seen();
    }

    private MockHttpServletRequestBuilder leftover(String act) {
        Leftover open = copy().openLeftovers().getFirst();
        return form("/leftovers/" + open.id() + act).param("version", String.valueOf(open.version()));
    }

    private PlanImport only() {
        return imports.listImports(actor).getFirst();
    }

    private WorkingCopy copy() {
        return copies.copy(subject());
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
}
