package org.besa.plans.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.files.FormFault;
import org.besa.plans.files.FormLanguage;
import org.besa.plans.files.OwnForm;
import org.besa.plans.files.ReadForm;
import org.besa.platform.data.JdbcConfiguration;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.record.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what uploaded forms of ours say, and what became of the drafts they were made into.
@Component
class FormRecords {

    /// Why an import is unreadable when the file is a form of ours that was changed too much.
    static final String CHANGED_FORM = "CHANGED_FORM";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Texts texts;

    FormRecords(JdbcClient jdbc, JsonMapper json, Texts texts) {
        this.jdbc = jdbc;
        this.json = json;
        this.texts = texts;
    }

    /// Keeps what a file says; what an earlier attempt read is forgotten.
    void begin(UUID planImport, OwnForm found) {
        ReadForm form = found instanceof OwnForm.Whole(ReadForm whole) ? whole : null;
        List<LocalizedText> faults = found instanceof OwnForm.Faulty(List<FormFault> all)
                ? all.stream().map(this::sentence).toList()
                : List.of();
        jdbc.sql("""
                        insert into plans.import_form (import, document, language, sha256, faults)
                        values (:import, :document, :language, :sha256, :faults)
                        on conflict (import) do update set document = excluded.document, language = excluded.language,
                            sha256 = excluded.sha256, faults = excluded.faults, replaced = null, made = null
                        """)
                .param("import", planImport)
                .param("document", form == null ? null : CanonicalJson.write(form.plan()))
                .param("language", form == null ? null : form.language().name())
                .param("sha256", form == null ? null : form.sha256())
                .param("faults", JdbcConfiguration.jsonb(json.writeValueAsString(faults)))
                .update();
    }

    /// Forgets what a file says as a form, for it is read as another document.
    void forget(UUID planImport) {
        jdbc.sql("delete from plans.import_form where import = :import")
                .param("import", planImport)
                .update();
    }

    private LocalizedText sentence(FormFault fault) {
        return LocalizedText.of(fault.in(Language.SQ, texts), fault.in(Language.EN, texts));
    }

    /// What a file says, when it is a form that can be understood.
    Optional<ReadForm> find(UUID planImport) {
        return jdbc.sql("""
                        select document, language, sha256 from plans.import_form
                        where import = :import and document is not null
                        """)
                .param("import", planImport)
                .query((row, n) -> new ReadForm(
                        CanonicalJson.read(row.getString(1), FrozenPlan.class),
                        FormLanguage.valueOf(row.getString(2)),
                        row.getString(3)))
                .optional();
    }

    /// Why a form cannot be understood; empty when it can or the file is none.
    List<LocalizedText> faults(UUID planImport) {
        return jdbc.sql("select faults from plans.import_form where import = :import")
                .param("import", planImport)
                .query((row, n) -> json.readValue(row.getString(1), new TypeReference<List<LocalizedText>>() {}))
                .optional()
                .orElse(List.of());
    }

    /// Remembers the draft that was made of a form.
    ///
    /// @param replaced what the draft said before; null when it was begun for it
    void made(UUID planImport, PlanContent draft, @Nullable PlanContent replaced) {
        jdbc.sql("update plans.import_form set made = :made, replaced = :replaced where import = :import")
                .param("import", planImport)
                .param("made", digest(draft))
                .param("replaced", replaced == null ? null : CanonicalJson.write(replaced))
                .update();
    }

    /// Whether a draft still says what was made of the form.
    boolean isAsMade(UUID planImport, PlanContent draft) {
        return jdbc.sql("select made from plans.import_form where import = :import")
                .param("import", planImport)
                .query(String.class)
                .optional()
                .filter(digest(draft)::equals)
                .isPresent();
    }

    /// What a draft said before it was replaced by a form; empty when it was begun for it.
    Optional<PlanContent> findReplaced(UUID planImport) {
        return jdbc.sql("select replaced from plans.import_form where import = :import and replaced is not null")
                .param("import", planImport)
                .query((row, n) -> CanonicalJson.read(row.getString(1), PlanContent.class))
                .optional();
    }

    private static String digest(PlanContent content) {
        return CanonicalJson.sha256(CanonicalJson.write(content));
    }
}
