package org.besa.plans.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;
import org.besa.platform.sheets.FormulaGuard;
import org.jspecify.annotations.Nullable;

/// Finds the tables of a form in a document by the labels of their columns, and the areas between them.
///
/// A row that has its first cell only is a line: so a sheet, which is one table, reads like a text with tables.
final class FormTables {

    /// What stands before the first dot of a line, and what behind it.
    private static final Pattern DOTTED = Pattern.compile("(.*?) " + FormText.DOT + "(?: (.*))?");

    private final FormLabels labels;
    private final Map<FormSection, List<FormRow>> tables = new EnumMap<>(FormSection.class);
    private final List<ReadArea> areas = new ArrayList<>();
    private @Nullable FormSection section;
    private int foreign;
    private boolean guarded;
    private boolean inAnnex;

    private FormTables(FormLabels labels) {
        this.labels = labels;
    }

    /// An area as it stands in the form.
    static final class ReadArea {
        final String code;
        final Map<String, StringBuilder> texts = new HashMap<>();
        final List<FormRow> measures = new ArrayList<>();
        private StringBuilder open;

        ReadArea(String code, String title) {
            this.code = code;
            this.open = new StringBuilder(title);
            texts.put(TITLE, open);
        }

        /// The text of a fact; empty when it is not told.
        String text(String label) {
            StringBuilder text = texts.get(label);
            return text == null ? "" : text.toString();
        }

        private void begin(String label, String text) {
            open = new StringBuilder(text);
            texts.put(label, open);
        }

        private void goOn(String line) {
            open.append('\n').append(line);
        }
    }

    /// The title among the texts of an area.
    static final String TITLE = "title";

    /// The tables of a document; empty when it is no form of ours.
    static Optional<FormTables> of(SourceDocument document, FormLabels labels) throws FormFault {
        FormTables found = new FormTables(labels);
        found.guarded = isSpreadsheet(document.format());
        for (SourceBlock block : document.blocks()) {
            switch (block) {
                case SourceLine line -> found.line(line.text());
                case SourceTable table -> {
                    for (SourceRow row : table.rows()) {
                        found.row(row);
                    }
                    found.section = null;
                }
            }
            if (found.isLost()) {
                return Optional.empty();
            }
        }
        return found.rows(FormSection.HEAD).isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static boolean isSpreadsheet(DocumentFormat format) {
        return switch (format) {
            case CSV, XLSX, XLS, ODS -> true;
            case DOCX, DOC, ODT, PDF, HTML, TEXT, JSON -> false;
        };
    }

    List<FormRow> rows(FormSection wanted) {
        return tables.getOrDefault(wanted, List.of());
    }

    List<ReadArea> areas() {
        return areas;
    }

    /// Whether a table was read that is none of a form before any that is: then it is another document.
    private boolean isLost() {
        return foreign > 0 && !tables.containsKey(FormSection.HEAD);
    }

    private void row(SourceRow row) throws FormFault {
        FormRow read = new FormRow(cells(row), row.place());
        if (read.cells().isEmpty()) {
            return;
        }
        Optional<FormSection> header = labels.findSection(read.cells());
        if (header.isPresent()) {
            section = header.get();
            tables.computeIfAbsent(section, key -> new ArrayList<>());
        } else if (read.cells().size() == 1) {
            section = null;
            read.cell(0).lines().forEach(this::line);
        } else if (section == null) {
            foreign++;
            if (tables.containsKey(FormSection.HEAD)) {
                throw new FormFault(row.place(), "no-header");
            }
        } else if (section == FormSection.MEASURES) {
            if (areas.isEmpty()) {
                throw new FormFault(row.place(), "no-area");
            }
            areas.getLast().measures.add(read);
        } else {
            tables.getOrDefault(section, new ArrayList<>()).add(read);
        }
    }

    private List<String> cells(SourceRow row) {
        List<String> cells = new ArrayList<>();
        for (SourceCell cell : row.cells()) {
            while (cells.size() < cell.column()) {
                cells.add("");
            }
            cells.add(guarded ? FormulaGuard.plain(cell.text()) : cell.text());
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private void line(String line) {
        section = null;
        if (inAnnex || line.isEmpty() || !tables.containsKey(FormSection.HEAD)) {
            return;
        }
        if (labels.is(line, FormAnnex.TITLE)) {
            inAnnex = true;
            return;
        }
        Matcher dotted = DOTTED.matcher(line);
        if (!dotted.matches() || FormText.isLanguage(dotted.group(1))) {
            if (!areas.isEmpty()) {
                areas.getLast().goOn(line);
            }
            return;
        }
        String rest = dotted.group(2) == null ? "" : dotted.group(2);
        Optional<String> fact = labels.findKey(dotted.group(1), FormAreas.FACTS);
        if (fact.isPresent() && !areas.isEmpty()) {
            areas.getLast().begin(fact.get(), rest);
        } else {
            String named = dotted.group(1);
            String code = FormEscapes.plain(named.substring(named.lastIndexOf(' ') + 1));
            areas.add(new ReadArea(code, rest));
        }
    }
}
