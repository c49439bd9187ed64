package org.besa.monitoring.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.monitoring.Progress;
import org.besa.monitoring.StatusScheme;
import org.besa.monitoring.sheets.ReportColumn.Holds;
import org.besa.monitoring.sheets.ReportColumns.Size;
import org.besa.monitoring.sheets.SheetLine.Fault;
import org.besa.platform.i18n.Language;

/// The obstacles of a row. They are read as a whole, since none of them has a column of its own.
///
/// @param language of their notes in the sheet; those in another stay
record ObstacleCells(StatusScheme scheme, Language language) {

    /// Lays what stands in the cells over what was said.
    ///
    /// @param cells by the keys of their columns
    /// @param fields of the form
    void overlay(Progress base, Map<String, String> cells, Map<String, String> fields, List<Fault> faults) {
        Map<String, String> kept = notes(base, fields);
        fields.keySet().removeIf(field -> field.startsWith("obstacles."));
        for (int i = 1; i <= Size.MOST.obstacles(); i++) {
            String name = cells.getOrDefault("obstacles." + i, "");
            String note = cells.getOrDefault("obstacles." + i + ".note", "");
            ReportColumn column = new ReportColumn("obstacles." + i, Holds.OBSTACLE, i);
            Optional<StatusScheme.Obstacle> meant = scheme.obstacles().stream()
                    .filter(obstacle -> CellText.means(name, obstacle.name(), obstacle.code()))
                    .findFirst();
            if (meant.isPresent()) {
                choose("obstacles." + meant.get().code(), note, kept, fields);
            } else if (!name.isEmpty()) {
                faults.add(Fault.in(column, "monitoring.sheet.fault.no-obstacle", name));
            } else if (!note.isEmpty()) {
                faults.add(Fault.in(column, "monitoring.sheet.fault.note-alone"));
            }
        }
    }

    private static Map<String, String> notes(Progress base, Map<String, String> fields) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (Progress.Obstacle obstacle : base.obstacles()) {
            for (Language one : Language.values()) {
                String field = "obstacles." + obstacle.code() + ".note." + one.code();
                notes.put(field, fields.getOrDefault(field, ""));
            }
        }
        return notes;
    }

    private void choose(String field, String note, Map<String, String> kept, Map<String, String> fields) {
        fields.put(field, "on");
        for (Language one : Language.values()) {
            String place = field + ".note." + one.code();
            fields.put(place, one == language ? note : kept.getOrDefault(place, ""));
        }
    }
}
