package org.besa.plans.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceCell;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceLine;
import org.besa.plans.reading.source.SourceRow;
import org.besa.plans.reading.source.SourceTable;

/// What a form of ours says to people: the areas with their six columns, without the head and the annex, whose tables
/// another reader would take for measures.
final class FormBody {

    private static final String LEFT_OUT = "This is a form of Besa: its head and its annex were left out.";

    private final FormLabels labels;
    private boolean inHead;
    private boolean inAnnex;

    private FormBody(FormLabels labels) {
        this.labels = labels;
    }

    static SourceDocument of(SourceDocument form, FormLabels labels) {
        FormBody body = new FormBody(labels);
        List<SourceBlock> blocks = new ArrayList<>();
        for (SourceBlock block : form.blocks()) {
            switch (block) {
                case SourceLine line when body.says(List.of(line.text())) -> blocks.add(line);
                case SourceLine _ -> {}
                case SourceTable table -> {
                    List<SourceRow> rows = table.rows().stream()
                            .filter(row -> body.says(texts(row)))
                            .toList();
                    if (!rows.isEmpty()) {
                        blocks.add(new SourceTable(rows, table.place()));
                    }
                }
            }
        }
        List<String> remarks = new ArrayList<>(form.remarks());
        remarks.add(LEFT_OUT);
        return new SourceDocument(form.format(), blocks, form.recognised(), remarks);
    }

    private static List<String> texts(SourceRow row) {
        return row.cells().stream()
                .map(SourceCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Whether a row or a line, the next one of the form, is part of the body.
    private boolean says(List<String> texts) {
        Optional<FormSection> header = labels.findSection(texts);
        if (header.isPresent()) {
            inHead = header.get() == FormSection.HEAD;
            inAnnex |= !inHead && header.get() != FormSection.MEASURES;
        } else if (texts.size() == 1) {
            inHead = false;
            inAnnex |= labels.is(texts.getFirst(), FormAnnex.TITLE);
        }
        return !inHead && !inAnnex;
    }
}
