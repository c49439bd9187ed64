package org.besa.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Unit;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.sheets.ReportSheets;
import org.besa.monitoring.sheets.SheetLine;
import org.besa.monitoring.sheets.SheetOutcome;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Grant;
import org.besa.platform.security.Scope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Has every unit fill in its sheet of a period several times, two units at once: taken out, filled in, sent back,
/// looked at, confirmed, and handed in with the last. Prints Markdown.
final class ReturnedSheets {

    private static final int TIMES = 4;
    private static final int SENDERS = 2;

    /// The first and the last so many are compared.
    private static final int COMPARED = 1_000;

    private final ReportSheets sheets;
    private final JdbcClient jdbc;
    private final Institutions institutions;
    private final Period period;

    ReturnedSheets(ApplicationContext besa) {
        this.sheets = besa.getBean(ReportSheets.class);
        this.jdbc = besa.getBean(JdbcClient.class);
        this.institutions = besa.getBean(Institutions.class);
        this.period =
                besa.getBean(Periods.class).findBySlug(MonitoringSite.PERIOD).orElseThrow();
    }

    /// What one sheet took, in milliseconds.
    ///
    /// @param out writing it
    /// @param in reading what came back, and keeping it for the look
    /// @param look finding out what it would do
    /// @param taken taking it in
    /// @param opened opening the file that came back, and nothing else
    private record Sent(int rows, double out, double in, double look, double taken, double opened) {

        double back() {
            return in + look + taken;
        }
    }

    void measure() throws InterruptedException, ExecutionException {
        List<Sent> all = new ArrayList<>();
        long begin = System.nanoTime();
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int time = 1; time <= TIMES; time++) {
                int number = time;
                List<Future<Sent>> sent = new ArrayList<>();
                for (Actor unit : units()) {
                    sent.add(senders.submit(() -> send(unit, number)));
                }
                for (Future<Sent> one : sent) {
                    all.add(one.get());
                }
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        int rows = all.stream().mapToInt(Sent::rows).sum();
        requireEverythingKept(rows);
        System.out.printf(
                Locale.ROOT,
                "%,d sheets with %,d rows, %d at once, in %.0f s, filling them in included.%n%n",
                all.size(),
                rows,
                SENDERS,
                seconds);
        System.out.println("""
                | half of the sheets within | written | read and kept | looked at | taken in | all that came back | file opened, nothing else | times as slow |
                |---|---:|---:|---:|---:|---:|---:|---:|""");
        print("all", all);
        print("the first %,d".formatted(COMPARED), all.subList(0, COMPARED));
        print("the last %,d".formatted(COMPARED), all.subList(all.size() - COMPARED, all.size()));
    }

    private List<Actor> units() {
        List<Actor> units = new ArrayList<>();
        for (Institution institution : institutions.listInstitutions()) {
            for (Unit unit : institutions.listUnits(institution.id())) {
                units.add(Actor.holding(
                        unit.id(),
                        "Besa (bench)",
                        new Grant(
                                "unit-reporter",
                                new Scope.OfUnit(institution.id(), unit.id(), Set.of(unit.id())),
                                Set.of("monitoring.report"))));
            }
        }
        return units;
    }

    private Sent send(Actor unit, int time) throws IOException {
        long begin = System.nanoTime();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(period, Language.EN, unit, out);
        double written = since(begin);
        byte[] filled = filled(out.toByteArray(), time);

        begin = System.nanoTime();
        UUID upload = sheets.begin(period, "sheet.xlsx", filled, unit);
        double kept = since(begin);

        begin = System.nanoTime();
        SheetOutcome outcome = sheets.outcome(sheets.find(upload, unit), unit);
        double looked = since(begin);

        begin = System.nanoTime();
        sheets.apply(upload, time == TIMES, unit);
        double taken = since(begin);

        begin = System.nanoTime();
        open(filled);
        return new Sent(outcome.count(SheetLine.Outcome.SAVED), written, kept, looked, taken, since(begin));
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private static byte[] filled(byte[] file, int time) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheetAt(0);
            Map<String, Integer> columns = new HashMap<>();
            sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            for (int number = 1; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                cell(row, columns, "Status").setCellValue("Partly implemented");
                cell(row, columns, "Per cent done").setCellValue(20 * time);
                cell(row, columns, "What was done, 1")
                        .setCellValue("Step %d of row %d is done".formatted(time, number));
                cell(row, columns, "Obstacle 1").setCellValue("delay in approvals");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Cell cell(Row row, Map<String, Integer> columns, String heading) {
        return row.getCell(Objects.requireNonNull(columns.get(heading)), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void open(byte[] file) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(row -> row.forEach(Cell::getCellType));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An import that lost rows would be fast and worthless.
    private void requireEverythingKept(int rows) {
        int writings = count("select count(*) from monitoring.writing");
        int reports = count("select count(*) from monitoring.status_report");
        int handedIn = count("select count(*) from monitoring.status_report where state = 'SUBMITTED'");
        if (rows != TIMES * reports || writings != rows || handedIn != reports) {
            throw new IllegalStateException("%d rows were sent of %d reports, %d kept, %d handed in"
                    .formatted(rows, reports, writings, handedIn));
        }
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static void print(String what, List<Sent> sent) {
        double back = median(sent, Sent::back);
        double opened = median(sent, Sent::opened);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f |%n",
                what,
                median(sent, Sent::out),
                median(sent, Sent::in),
                median(sent, Sent::look),
                median(sent, Sent::taken),
                back,
                opened,
                back / opened);
    }

    private static double median(List<Sent> sent, ToDoubleFunction<Sent> time) {
        return sent.stream().mapToDouble(time).sorted().toArray()[sent.size() / 2];
    }
}
