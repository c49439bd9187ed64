package org.besa.plans.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.plans.FrozenPlan;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceTable;
import org.besa.platform.i18n.Texts;
import org.besa.platform.record.CanonicalJson;

/// Knows again, by their content, the files in which Besa gives plans out: the forms in every format, and the JSON
/// document that a version is frozen as.
public final class OwnForms {

    private final PlanFormReader reader;
    private final FormLabels labels;

    public OwnForms(Texts texts) {
        this.reader = new PlanFormReader(texts);
        this.labels = new FormLabels(texts);
    }

    /// Whether a document may be a form: a look that costs nothing, for those who have no [Texts] yet.
    public static boolean maybe(SourceDocument document) {
        return document.blocks().stream().flatMap(OwnForms::texts).anyMatch(text -> text.contains(PlanForm.FAMILY));
    }

    private static Stream<String> texts(SourceBlock block) {
        return switch (block) {
            case SourceLine line -> Stream.of(line.text());
            case SourceTable table ->
                table.rows().stream().flatMap(row -> row.cells().stream().map(cell -> cell.text()));
        };
    }

    /// The form that a document is; empty when it is none.
    public Optional<OwnForm> find(SourceDocument document) {
        try {
            return reader.read(document).map(OwnForms::checked);
        } catch (FormFault fault) {
            return Optional.of(faulty(fault));
        }
    }

    /// A form as a document that anybody could have written: without the head and the annex, which only Besa
    /// understands.
    public SourceDocument body(SourceDocument form) {
        return FormBody.of(form, labels);
    }

    /// The frozen document that a file is; empty when it is none.
    public static Optional<OwnForm> findDocument(Path file, ReadingLimits limits) throws IOException {
        try {
            return FrozenDocument.read(file, limits)
                    .map(plan -> checked(new ReadForm(plan, FormLanguage.BOTH, digest(plan))));
        } catch (FormFault fault) {
            return Optional.of(faulty(fault));
        }
    }

    private static String digest(FrozenPlan plan) {
        return CanonicalJson.sha256(CanonicalJson.write(plan));
    }

    private static OwnForm checked(ReadForm form) {
        List<FormFault> faults = FormChecks.faultsOf(form.plan().content());
        return faults.isEmpty() ? new OwnForm.Whole(form) : new OwnForm.Faulty(faults);
    }

    private static OwnForm faulty(FormFault first) {
        List<FormFault> faults = new ArrayList<>(List.of(first));
        for (Throwable more : first.getSuppressed()) {
            if (more instanceof FormFault fault) {
                faults.add(fault);
            }
        }
        return new OwnForm.Faulty(faults);
    }
}
