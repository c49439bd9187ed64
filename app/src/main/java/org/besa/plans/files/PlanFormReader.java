package org.besa.plans.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.besa.plans.FrozenPlan;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.files.FormAnnex.Level;
import org.besa.plans.files.FormAnnex.Named;
import org.besa.plans.files.FormTables.ReadArea;
import org.besa.plans.files.FormText.Entry;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourcePlace;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// Understands a document that is a form of ours, in any of its formats and languages.
public final class PlanFormReader {

    private final FormLabels labels;

    public PlanFormReader(Texts texts) {
        this.labels = new FormLabels(texts);
    }

    /// What the form says; empty when the document is none.
    ///
    /// @throws FormFault when it is one and was changed so that a part cannot be understood
    public Optional<ReadForm> read(SourceDocument document) throws FormFault {
        Optional<FormTables> tables = FormTables.of(document, labels);
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        Head head = new Head(tables.get().rows(FormSection.HEAD));
        return head.isForm() ? Optional.of(new Reading(tables.get(), head, labels).form()) : Optional.empty();
    }

    /// The rows of the head by what they tell.
    private final class Head {

        private final Map<String, FormRow> fields = new HashMap<>();

        Head(List<FormRow> rows) {
            for (FormRow row : rows) {
                labels.findKey(row.cell(0), FormHead.FIELDS).ifPresent(field -> fields.put(field, row));
            }
        }

        boolean isForm() {
            return cell(FormHead.FORM).startsWith(PlanForm.FAMILY);
        }

        FormLanguage language() throws FormFault {
            String form = cell(FormHead.FORM);
            if (!form.startsWith(PlanForm.FORMAT + " ")) {
                throw new FormFault(null, "form", form, PlanForm.FORMAT);
            }
            String code = form.substring(PlanForm.FORMAT.length() + 1);
            return FormLanguage.find(code).orElseThrow(() -> new FormFault(null, "language", code));
        }

        String cell(String field) {
            FormRow row = fields.get(field);
            return row == null ? "" : row.cell(1);
        }

        @Nullable
        String plain(String field) {
            return cell(field).isEmpty() ? null : FormEscapes.plain(cell(field));
        }

        FormRow row(String field) throws FormFault {
            FormRow row = fields.get(field);
            if (row == null) {
                throw new FormFault(null, "row-missing", labels.label(field, FormLanguage.BOTH));
            }
            return row;
        }

        FormRow optional(String field) {
            FormRow row = fields.get(field);
            return row == null ? new FormRow(List.of(), SourcePlace.line(1)) : row;
        }
    }

    /// One form on its way into a plan.
    private static final class Reading {

        private final FormTables tables;
        private final Head head;
        private final FormLabels labels;
        private final FormLanguage language;
        private final FormText texts;
        private final FormOwners owners;
        private final SortedMap<String, Integer> withheld = new TreeMap<>();

        Reading(FormTables tables, Head head, FormLabels labels) throws FormFault {
            this.tables = tables;
            this.head = head;
            this.labels = labels;
            this.language = head.language();
            this.texts = new FormText(language);
            this.owners = new FormOwners(tables, texts, labels);
        }

        ReadForm form() throws FormFault {
            FormRow row = head.row(FormHead.INSTITUTION);
            Entry named = texts.readEntries(row.cell(1)).getFirst();
            UUID institution = owners.findId(
                    Named.INSTITUTION,
                    row,
                    FormText.Line.of(firstLine(row)).mark() == null
                            ? row.cell(1)
                            : String.valueOf(FormText.Line.of(firstLine(row)).mark()));
            if (institution == null) {
                throw new FormFault(row.place(), "no-institution");
            }
            SortedMap<UUID, FrozenPlan.Named> institutions = new TreeMap<>(owners.institutions());
            institutions.computeIfPresent(
                    institution, (id, known) -> new FrozenPlan.Named(known.code(), named.text(), known.institution()));
            PlanContent content = content();
            return new ReadForm(
                    new FrozenPlan(
                            String.valueOf(head.plain(FormHead.DOCUMENT)),
                            head.row(FormHead.PLAN).id(1),
                            String.valueOf(head.plain(FormHead.ADDRESS)),
                            FormEscapes.plain(String.valueOf(FormText.Line.of(firstLine(head.row(FormHead.KIND)))
                                    .mark())),
                            day(head.row(FormHead.VOCABULARY)),
                            institution,
                            head.row(FormHead.VERSION).number(1),
                            texts.read(head.cell(FormHead.REASON)),
                            act(),
                            approvedAt(),
                            previous(),
                            institutions,
                            new TreeMap<>(owners.units()),
                            withheld,
                            content),
                    language,
                    head.cell(FormHead.DIGEST));
        }

        private static String firstLine(FormRow row) {
            return row.cell(1).lines().findFirst().orElse("");
        }

        private static java.time.LocalDate day(FormRow row) throws FormFault {
            java.time.LocalDate day = row.findDay(1);
            if (day == null) {
                throw new FormFault(row.place(), "no-day");
            }
            return day;
        }

        private @Nullable Act act() throws FormFault {
            String number = head.plain(FormHead.ACT);
            return number == null
                    ? null
                    : new Act(
                            number,
                            head.optional(FormHead.ACT_DATE).findDay(1),
                            texts.read(head.cell(FormHead.ACT_BODY)),
                            head.plain(FormHead.ACT_FILE),
                            head.plain(FormHead.ACT_FILE_NAME));
        }

        private Instant approvedAt() throws FormFault {
            FormRow row = head.row(FormHead.APPROVED);
            try {
                return Instant.parse(row.cell(1));
            } catch (DateTimeException e) {
                throw new FormFault(row.place(), "not-a-time", row.cell(1));
            }
        }

        private FrozenPlan.@Nullable Previous previous() throws FormFault {
            Integer version = head.optional(FormHead.PREVIOUS).findNumber(1);
            return version == null
                    ? null
                    : new FrozenPlan.Previous(version, String.valueOf(head.plain(FormHead.PREVIOUS_DIGEST)));
        }

        private PlanContent content() throws FormFault {
            FormIndicators indicators = new FormIndicators(tables, texts, labels);
            FormMeasures measures = new FormMeasures(tables, texts, labels, owners, indicators);
            FormFaults faults = new FormFaults();
            List<List<MeasureContent>> ofAreas = new ArrayList<>();
            for (ReadArea area : tables.areas()) {
                List<MeasureContent> read = new ArrayList<>();
                for (FormRow row : area.measures) {
                    faults.collect(() -> read.add(measures.measure(row)));
                }
                ofAreas.add(read);
            }
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < ofAreas.size(); i++) {
                groups.add(group(tables.areas().get(i), ofAreas.get(i), indicators, measures));
            }
            faults.throwIfAny();
            PlanContent content = new PlanContent(
                    texts.read(head.cell(FormHead.TITLE)),
                    texts.read(head.cell(FormHead.SUMMARY)),
                    head.optional(FormHead.START).findDay(1),
                    head.optional(FormHead.END).findDay(1),
                    groups);
            faults.addAll(new FormLooseRows(tables, labels, content, measures.stepNumbers()).faults());
            faults.throwIfAny();
            return content;
        }

        private Group group(
                ReadArea area, List<MeasureContent> content, FormIndicators indicators, FormMeasures measures)
                throws FormFault {
            String counted = area.text(FormAreas.WITHHELD);
            if (!counted.isEmpty()) {
                withheld.put(area.code, new FormRow(List.of(counted), SourcePlace.line(1)).number(0));
            }
            String parent = area.text(FormAreas.PARENT);
            return new Group(
                    area.code,
                    parent.isEmpty() ? null : FormEscapes.plain(parent),
                    title(area),
                    texts.read(area.text(FormAreas.ABOUT)),
                    texts.read(area.text(FormAreas.INDICATOR)),
                    indicators.of(Level.AREA, area.code),
                    measures.problemsOf(area.code),
                    content);
        }

        private LocalizedText title(ReadArea area) {
            return texts.read(area.text(FormTables.TITLE));
        }
    }
}
