package org.besa.plans.imports.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.plans.editing.JournalEntry;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.KeptProfile;
import org.besa.plans.imports.Leftover;
import org.besa.plans.imports.NameMatch;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.WorkingCopy;
import org.besa.plans.reading.ReadMeasure.Note;
import org.besa.plans.reading.Reading;
import org.jspecify.annotations.Nullable;

/// What is kept of an import beside its original and its reading, as one JSON document to take away.
///
/// @param columns the header words of the document and the column each stands for
/// @param names what the names of units stand for
/// @param notes what the reader repaired or doubted, by row
/// @param corrections the journal, the latest first
/// @param profile of the institution, null when none was kept
public record KeptRecord(
        File file,
        Reading.LineAccount lines,
        Map<String, Column> columns,
        List<NameMatch> names,
        List<RowNotes> notes,
        List<Leftover> textsWithoutAPlace,
        List<JournalEntry> corrections,
        @Nullable KeptProfile profile) {

    /// The original.
    ///
    /// @param size in bytes
    public record File(String name, String sha256, long size, Instant uploadedAt, String uploadedBy) {}

    /// The notes of a row.
    public record RowNotes(String row, List<Note> notes) {}

    static KeptRecord of(
            PlanImport planImport, WorkingCopy copy, List<JournalEntry> edits, @Nullable KeptProfile profile) {
        return new KeptRecord(
                new File(
                        planImport.fileName(),
                        planImport.sha256(),
                        planImport.fileSize(),
                        planImport.uploadedAt(),
                        planImport.uploader()),
                copy.source().lines(),
                columns(copy),
                copy.names(),
                copy.rows().stream()
                        .filter(row -> !row.notes().isEmpty())
                        .map(row -> new RowNotes(row.label(), row.notes()))
                        .toList(),
                copy.leftovers(),
                edits,
                profile);
    }

    /// In the order of the document.
    private static Map<String, Column> columns(WorkingCopy copy) {
        Map<String, Column> columns = new LinkedHashMap<>();
        copy.source().columns().stream()
                .map(Reading.Column::header)
                .forEach(header -> columns.put(header, copy.head().columns().getOrDefault(header, Column.OTHER)));
        return columns;
    }

    /// How many notes the reader left.
    public int noteCount() {
        return notes.stream().mapToInt(row -> row.notes().size()).sum();
    }
}
