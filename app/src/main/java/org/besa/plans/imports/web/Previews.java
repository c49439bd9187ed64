package org.besa.plans.imports.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.directory.Institutions;
import org.besa.plans.PlanKind;
import org.besa.plans.PlanKinds;
import org.besa.plans.imports.Column;
import org.besa.plans.imports.Corrections;
import org.besa.plans.imports.Imports;
import org.besa.plans.imports.PlanImport;
import org.besa.plans.imports.Profiles;
import org.besa.plans.imports.Row;
import org.besa.plans.imports.RowDeadlines;
import org.besa.plans.imports.RowGroup;
import org.besa.plans.imports.UnitDirectories;
import org.besa.plans.imports.UnitDirectory;
import org.besa.plans.imports.WorkingCopy;
import org.besa.plans.imports.web.Preview.Section;
import org.besa.plans.imports.web.RowLine.NamedUnit;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Address;
import org.besa.platform.web.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes what the preview shows of an import.
@Component
class Previews {

    private static final int PAGE = 50;

    private final Imports imports;
    private final Corrections corrections;
    private final Institutions institutions;
    private final UnitDirectories directories;
    private final PlanKinds kinds;
    private final Profiles profiles;
    private final ImportLines importLines;

    Previews(
            Imports imports,
            Corrections corrections,
            Institutions institutions,
            UnitDirectories directories,
            PlanKinds kinds,
            Profiles profiles,
            ImportLines importLines) {
        this.imports = imports;
        this.corrections = corrections;
        this.institutions = institutions;
        this.directories = directories;
        this.kinds = kinds;
        this.profiles = profiles;
        this.importLines = importLines;
    }

    Preview preview(PlanImport planImport, RowFilter filter, int page, @Nullable String row) {
        WorkingCopy copy = imports.copy(planImport);
        UnitDirectory directory = directories.directory(planImport.institution());
        RowLines lines = new RowLines(planImport, copy, directory, kind(copy));
        List<Row> shown = copy.rows().stream().filter(filter::shows).toList();
        Address address = Address.of("/desk/imports/" + planImport.id()).with("state", filter.parameter());
        Pager pager = Pager.at(address, row == null ? page : pageOf(shown, row), PAGE, shown.size());
        List<Row> slice = shown.subList(pager.offset(), pager.until());
        return new Preview(
                planImport,
                copy,
                institutions.institution(planImport.institution()),
                importLines.on(planImport),
                kind(copy),
                filter,
                overview(planImport, copy),
                sections(copy, slice, lines),
                pager,
                copy.openLeftovers(),
                planImport.isSaved() ? 0 : profiles.offer(planImport, copy));
    }

    Overview overview(PlanImport planImport, WorkingCopy copy) {
        return new Overview(
                planImport,
                copy,
                counts(copy),
                copy.waitingRows().stream().findFirst().map(Row::id).orElse(null),
                (int) copy.unitNames().stream()
                        .filter(name -> copy.match(name).isEmpty())
                        .count(),
                corrections.findLatest(planImport).orElse(null));
    }

    /// One row as it is shown in the list.
    RowLine line(PlanImport planImport, WorkingCopy copy, String row) {
        UnitDirectory directory = directories.directory(planImport.institution());
        return new RowLines(planImport, copy, directory, kind(copy)).line(copy.row(row));
    }

    PlanKind kind(WorkingCopy copy) {
        return kinds.kind(copy.head().kind());
    }

    private static Map<RowFilter, Integer> counts(WorkingCopy copy) {
        Map<RowFilter, Integer> counts = new EnumMap<>(RowFilter.class);
        for (RowFilter filter : RowFilter.values()) {
            counts.put(filter, 0);
            for (Row row : copy.rows()) {
                if (filter.shows(row)) {
                    counts.merge(filter, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static int pageOf(List<Row> rows, String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i / PAGE + 1;
            }
        }
        return 1;
    }

    /// The groups that these rows stand in, each after the groups it belongs to.
    private static List<Section> sections(WorkingCopy copy, List<Row> rows, RowLines lines) {
        List<Section> sections = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (RowGroup group : copy.groups()) {
            List<RowLine> own = rows.stream()
                    .filter(r -> r.group().equals(group.id()))
                    .map(lines::line)
                    .toList();
            if (!own.isEmpty()) {
                addParents(copy, group, shown, sections);
                sections.add(new Section(group, depth(copy, group), own));
            }
        }
        return sections;
    }

    private static void addParents(WorkingCopy copy, RowGroup group, Set<String> shown, List<Section> sections) {
        if (!shown.add(group.id()) || group.parent() == null) {
            return;
        }
        RowGroup parent = copy.group(group.parent());
        if (!shown.contains(parent.id())) {
            addParents(copy, parent, shown, sections);
            sections.add(new Section(parent, depth(copy, parent), List.of()));
        }
    }

    private static int depth(WorkingCopy copy, RowGroup group) {
        return group.parent() == null ? 0 : 1 + depth(copy, copy.group(group.parent()));
    }

    /// Makes the lines of one copy.
    private static final class RowLines {

        private final PlanImport planImport;
        private final WorkingCopy copy;
        private final UnitDirectory directory;
        private final PlanKind kind;
        private final RowDeadlines deadlines;
        private final List<String> waiting;

        RowLines(PlanImport planImport, WorkingCopy copy, UnitDirectory directory, PlanKind kind) {
            this.planImport = planImport;
            this.copy = copy;
            this.directory = directory;
            this.kind = kind;
            this.deadlines = RowDeadlines.of(copy);
            this.waiting = copy.waitingRows().stream().map(Row::id).toList();
        }

        RowLine line(Row row) {
            return new RowLine(
                    planImport,
                    !planImport.isSaved(),
                    kind,
                    row,
                    deadlines.understand(row.text(Column.DEADLINE)),
                    names(row),
                    copy.before(row).map(Row::label).orElse(null),
                    next(row));
        }

        private List<NamedUnit> names(Row row) {
            List<NamedUnit> names = new ArrayList<>();
            row.lines(Column.RESPONSIBLE).forEach(name -> names.add(new NamedUnit(name, target(name))));
            row.lines(Column.SUPPORTING).forEach(name -> names.add(new NamedUnit(name, target(name))));
            return names;
        }

        private @Nullable LocalizedText target(String name) {
            return copy.match(name)
                    .flatMap(directory::find)
                    .map(UnitDirectory.Target::name)
                    .orElse(null);
        }

        private @Nullable String next(Row row) {
            int here = copy.rows().indexOf(row);
            return copy.rows().stream()
                    .skip(here + 1L)
                    .map(Row::id)
                    .filter(waiting::contains)
                    .findFirst()
                    .orElse(null);
        }
    }
}
