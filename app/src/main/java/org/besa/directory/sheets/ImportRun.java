package org.besa.directory.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.besa.directory.sheets.ImportLine.Change;
import org.besa.directory.sheets.ImportLine.Outcome;
import org.besa.directory.sheets.Sheets.Attempt;
import org.besa.directory.sheets.Sheets.Work;
import org.besa.platform.i18n.Language;
import org.besa.platform.sheets.SheetFile;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the rows of a file in, one after the other, so that a row may name what a row above it has added. A row that
/// cannot be taken in leaves nothing behind and stops no other.
@Component
class ImportRun {

    private final TransactionTemplate row;

    ImportRun(PlatformTransactionManager transactions) {
        this.row = new TransactionTemplate(transactions);
        row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    <T extends Record> ImportReport run(Work<T> work, SheetFile file) {
        List<ImportLine> lines = new ArrayList<>();
        for (SheetFile.Row one : file.rows()) {
            lines.add(line(work, one));
        }
        return new ImportReport(file.unknown(), lines);
    }

    private <T extends Record> ImportLine line(Work<T> work, SheetFile.Row one) {
        if (one.formula() != null) {
            return refused(one, "", Map.of(one.formula(), new Faults.Fault("directory.import.formula", List.of())));
        }
        Optional<T> before = work.match(Entry.of(one.cells()));
        Attempt<T> attempt = work.attempt(before.orElse(null), Entry.of(one.cells()));
        String title = title(work, one, attempt.record());
        if (!attempt.isGood()) {
            return refused(one, title, attempt.faults().byField());
        }
        Entry after = work.sheet().entry(Objects.requireNonNull(attempt.record()));
        List<Change> changes = changes(
                before.map(work.sheet()::entry).orElseGet(() -> Entry.of(Map.of())),
                after,
                work.sheet().columns());
        if (before.isPresent() && changes.isEmpty()) {
            return new ImportLine(one.line(), Outcome.UNCHANGED, title, List.of(), Map.of());
        }
        try {
            row.executeWithoutResult(status -> work.save(before.orElse(null), attempt));
            return new ImportLine(
                    one.line(), before.isPresent() ? Outcome.CHANGED : Outcome.NEW, title, changes, Map.of());
        } catch (Problem problem) {
            return refused(one, title, Map.of("", new Faults.Fault(problem.key(), problem.arguments())));
        } catch (AccessDeniedException e) {
            return refused(one, title, Map.of("", new Faults.Fault("directory.import.not-yours", List.of())));
        } catch (DataAccessException e) {
            return refused(one, title, Map.of("", new Faults.Fault("directory.import.refused", List.of())));
        }
    }

    private static <T extends Record> String title(Work<T> work, SheetFile.Row one, @Nullable T record) {
        return record == null
                ? String.join(
                        " · ",
                        one.cells().values().stream()
                                .filter(cell -> !cell.isEmpty())
                                .limit(3)
                                .toList())
                : work.sheet().title(record, Language.SQ);
    }

    private static ImportLine refused(SheetFile.Row one, String title, Map<String, Faults.Fault> faults) {
        return new ImportLine(one.line(), Outcome.ERROR, title, List.of(), new LinkedHashMap<>(faults));
    }

    private static List<Change> changes(Entry before, Entry after, List<String> columns) {
        return columns.stream()
                .filter(column -> !before.text(column).equals(after.text(column)))
                .map(column -> new Change(column, before.text(column), after.text(column)))
                .toList();
    }
}
