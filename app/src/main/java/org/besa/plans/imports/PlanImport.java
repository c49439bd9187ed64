package org.besa.plans.imports;

import java.time.Instant;
import java.util.UUID;
import org.besa.plans.PlanContent;
import org.besa.plans.files.ReadForm;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// One reading of one uploaded document for one institution, from the upload to the draft plan made of it.
///
/// @param version null until saved
/// @param sha256 digest of the original, under which the file store keeps it
/// @param fileSize in bytes
/// @param uploadedBy id of the account
/// @param uploader its name
/// @param attempt how often reading was begun, from 1
/// @param reason code of why the document cannot be read, null in other states
/// @param detail the reader's English sentence behind it, null in other states
/// @param title of the plan, null until read or when the document has none
/// @param rows how many rows become measures
/// @param waiting how many rows and texts wait for a decision
/// @param plan the plan made of it, null before and after it was undone
@Table(schema = "plans", name = "plan_import")
public record PlanImport(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID institution,
        String fileName,
        String sha256,
        long fileSize,
        UUID uploadedBy,
        String uploader,
        Instant uploadedAt,
        int attempt,
        State state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String title,
        int rows,
        int waiting,
        @Nullable UUID plan) {

    /// Where an import stands.
    public enum State {
        /// A job reads the document or will soon.
        READING,
        /// It was read and can be corrected and saved as a plan.
        READY,
        /// It is a file that Besa gave out and says all of a plan: there is nothing to correct.
        FORM,
        UNREADABLE,
        /// A person stopped the reading.
        CANCELLED
    }

    /// The import as the trail names it.
    Subject subject() {
        return new Subject("import", id, institution, LocalizedText.in("sq", fileName));
    }

    /// Whether a plan was made of it, so that corrections would come too late.
    public boolean isSaved() {
        return plan != null;
    }

    PlanImport begunAgain() {
        return with(State.READING, attempt + 1, null, null, null, 0, 0, plan);
    }

    /// @param sentence what the reader says, null when it is told elsewhere
    PlanImport unreadable(String why, @Nullable String sentence) {
        return with(State.UNREADABLE, attempt, why, sentence, null, 0, 0, plan);
    }

    PlanImport cancelled() {
        return with(State.CANCELLED, attempt, null, null, null, 0, 0, plan);
    }

    PlanImport copied(WorkingCopy copy) {
        String heading =
                copy.head().title().byLanguage().values().stream().findFirst().orElse(null);
        return with(State.READY, attempt, null, null, heading, copy.rowsIn().size(), copy.waiting(), plan);
    }

    PlanImport recognised(ReadForm form) {
        PlanContent content = form.plan().content();
        String heading =
                content.title().byLanguage().values().stream().findFirst().orElse(null);
        return with(State.FORM, attempt, null, null, heading, content.measures().size(), 0, plan);
    }

    PlanImport savedAs(@Nullable UUID made) {
        return with(state, attempt, reason, detail, title, rows, waiting, made);
    }

    private PlanImport with(
            State newState,
            int newAttempt,
            @Nullable String newReason,
            @Nullable String newDetail,
            @Nullable String newTitle,
            int newRows,
            int newWaiting,
            @Nullable UUID newPlan) {
        return new PlanImport(
                id,
                version,
                institution,
                fileName,
                sha256,
                fileSize,
                uploadedBy,
                uploader,
                uploadedAt,
                newAttempt,
                newState,
                newReason,
                newDetail,
                newTitle,
                newRows,
                newWaiting,
                newPlan);
    }
}
