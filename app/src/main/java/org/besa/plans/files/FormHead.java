package org.besa.plans.files;

import java.util.ArrayList;
import java.util.List;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanKind;
import org.besa.plans.PlanVersion.Act;
import org.besa.platform.i18n.LocalizedText;

/// The head of a form: a label and a value for each thing there is. What people want to know stands first, what
/// identifies the document at its end.
final class FormHead {

    static final String INSTITUTION = "files.head.institution";
    static final String TITLE = "files.head.name";
    static final String SUMMARY = "files.head.summary";
    static final String KIND = "files.head.kind";
    static final String START = "files.head.start";
    static final String END = "files.head.end";
    static final String VERSION = "files.head.version";
    static final String REASON = "files.head.reason";
    static final String ACT = "files.head.act";
    static final String ACT_DATE = "files.head.act-date";
    static final String ACT_BODY = "files.head.act-body";
    static final String ACT_FILE = "files.head.act-file";
    static final String ACT_FILE_NAME = "files.head.act-file-name";
    static final String APPROVED = "files.head.approved";
    static final String PREVIOUS = "files.head.previous";
    static final String PREVIOUS_DIGEST = "files.head.previous-digest";
    static final String VOCABULARY = "files.head.vocabulary";
    static final String ADDRESS = "files.head.address";
    static final String PLAN = "files.head.plan";
    static final String DOCUMENT = "files.head.document";
    static final String DIGEST = "files.head.digest";
    static final String FORM = "files.head.form";
    static final String NOTE = "files.head.note";

    static final List<String> FIELDS = List.of(
            INSTITUTION,
            TITLE,
            SUMMARY,
            KIND,
            START,
            END,
            VERSION,
            REASON,
            ACT,
            ACT_DATE,
            ACT_BODY,
            ACT_FILE,
            ACT_FILE_NAME,
            APPROVED,
            PREVIOUS,
            PREVIOUS_DIGEST,
            VOCABULARY,
            ADDRESS,
            PLAN,
            DOCUMENT,
            DIGEST,
            FORM,
            NOTE);

    private final FormWriting form;
    private final List<List<String>> rows = new ArrayList<>();

    private FormHead(FormWriting form) {
        this.form = form;
    }

    /// What the version is and who decided it.
    static FormBlock first(FrozenPlan plan, PlanKind kind, FormWriting form) {
        FormHead head = new FormHead(form);
        head.plan(plan, kind);
        head.decision(plan);
        return form.table(FormSection.HEAD, "", head.rows);
    }

    /// What identifies it.
    static FormBlock last(FrozenPlan plan, String sha256, FormWriting form) {
        FormHead head = new FormHead(form);
        head.document(plan, sha256);
        return form.table(FormSection.HEAD, head.rows);
    }

    private void plan(FrozenPlan plan, PlanKind kind) {
        PlanContent content = plan.content();
        FrozenPlan.Named owner = plan.institutions().get(plan.institution());
        LocalizedText name = owner == null ? LocalizedText.EMPTY : owner.name();
        add(INSTITUTION, FormText.marked(form.name(plan.institution()), form.text(name)));
        add(TITLE, form.text(content.title()));
        add(SUMMARY, form.text(content.summary()));
        add(KIND, FormText.marked(FormEscapes.token(plan.kind()), form.text(kind.name())));
        add(START, form.day(content.periodStart()));
        add(END, form.day(content.periodEnd()));
    }

    private void decision(FrozenPlan plan) {
        add(VERSION, String.valueOf(plan.version()));
        add(REASON, form.text(plan.reason()));
        Act act = plan.act();
        if (act != null) {
            add(ACT, form.plain(act.number()));
            add(ACT_DATE, form.day(act.date()));
            add(ACT_BODY, form.text(act.body()));
        }
        add(APPROVED, plan.approvedAt().toString());
        add(NOTE, form.labels().sentence("files.note." + form.language().code(), form.language()));
    }

    private void document(FrozenPlan plan, String sha256) {
        add(FORM, PlanForm.FORMAT + " " + form.language().code());
        add(DOCUMENT, form.plain(plan.format()));
        add(ADDRESS, form.plain(plan.address()));
        add(PLAN, plan.plan().toString());
        add(VOCABULARY, form.day(plan.vocabulary()));
        add(DIGEST, sha256);
        FrozenPlan.Previous previous = plan.previous();
        if (previous != null) {
            add(PREVIOUS, String.valueOf(previous.version()));
            add(PREVIOUS_DIGEST, form.plain(previous.sha256()));
        }
        Act act = plan.act();
        if (act != null) {
            add(ACT_FILE, form.plain(act.file()));
            add(ACT_FILE_NAME, form.plain(act.fileName()));
        }
    }

    private void add(String label, String value) {
        if (!value.isEmpty()) {
            rows.add(List.of(form.labels().label(label, form.language()), value));
        }
    }
}
