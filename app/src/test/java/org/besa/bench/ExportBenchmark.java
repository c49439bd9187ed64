package org.besa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.besa.bench.ExportSite.Size;

/// Measures how long a reader waits for a plan or a report as DOCX and PDF that nobody has asked for before, side by
/// side with LibreOffice printing the same DOCX. Prints Markdown.
final class ExportBenchmark {

    private static final double TIMES_OF_A_PLAN = 3;
    private static final double SECONDS_OF_A_REPORT = 1;

    private final Path folder;
    private final BenchedBesa besa;

    private ExportBenchmark(Path folder, String besa) {
        this.folder = folder;
        this.besa = new BenchedBesa(besa, folder.resolve("home"));
    }

    /// What one round took, in seconds.
    ///
    /// @param libreOffice printing the DOCX of this round
    /// @param bytes of the PDF
    private record Round(double docx, double pdf, double libreOffice, int bytes, int pages) {}

    /// Measures.
    ///
    /// @param arguments an empty folder, and the script that starts Besa
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ExportBenchmark bench = new ExportBenchmark(Path.of(arguments[0]), arguments[1]);
        System.out.println(Machine.description(List.of(List.of("soffice", "--version"))));
        bench.besa.fill(ExportSite.class);
        bench.measure();
    }

    private void measure() throws IOException, InterruptedException {
        System.out.println("""
                | what | measures | rounds | DOCX | PDF | | pages | LibreOffice prints the DOCX | times as fast | goal | |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---|---|""");
        try (RunningServer server = besa.start()) {
            for (Size size : Size.values()) {
                List<Round> rounds = new ArrayList<>();
                for (int round = 0; round < size.rounds(); round++) {
                    rounds.add(round(server, size, round));
                }
                print(size, rounds.subList(1, rounds.size()));
            }
        }
    }

    private Round round(RunningServer server, Size size, int round) throws IOException, InterruptedException {
        Path docx = folder.resolve(size.what() + size.measures() + ".docx");
        long begin = System.nanoTime();
        Files.write(docx, file(server, size.path(round) + ".docx"));
        long between = System.nanoTime();
        byte[] pdf = file(server, size.path(round) + ".pdf");
        long end = System.nanoTime();
        double printed = round == 0 ? 0 : libreOffice(docx);
        return new Round((between - begin) / 1e9, (end - between) / 1e9, printed, pdf.length, requireAll(size, pdf));
    }

    private static byte[] file(RunningServer server, String path) throws IOException, InterruptedException {
        var answer = server.get(path + "?language=en");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private double libreOffice(Path docx) throws IOException, InterruptedException {
        List<String> command = List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("printed").toString(),
                docx.toString());
        WholeProcess printing = WholeProcess.run(command, folder.resolve("soffice.log"));
        if (printing.status() != 0) {
            throw new IllegalStateException(command + " ended with " + printing.status());
        }
        return printing.seconds();
    }

    /// A file that lost measures would be fast and worthless.
    ///
    /// @return its pages
    private static int requireAll(Size size, byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            String last = GeneratedPlan.of(size.measures())
                    .areas()
                    .getLast()
                    .rows()
                    .getLast()
                    .getFirst();
            if (!text.contains(last)) {
                throw new IllegalStateException("measure " + last + " is not in the PDF");
            }
            return document.getNumberOfPages();
        }
    }

    private static void print(Size size, List<Round> rounds) {
        double pdf = median(rounds.stream().map(Round::pdf).toList());
        double printed = median(rounds.stream().map(Round::libreOffice).toList());
        double times = printed / pdf;
        boolean report = size == Size.REPORT;
        boolean met = report ? pdf <= SECONDS_OF_A_REPORT : times >= TIMES_OF_A_PLAN;
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %.2f s | %.2f s | %,d kB | %d | %.2f s | %.1f | %s | %s |%n",
                size.what(),
                size.measures(),
                rounds.size(),
                median(rounds.stream().map(Round::docx).toList()),
                pdf,
                rounds.getFirst().bytes() >> 10,
                rounds.getFirst().pages(),
                printed,
                times,
                report
                        ? String.format(Locale.ROOT, "PDF ≤ %.0f s", SECONDS_OF_A_REPORT)
                        : String.format(Locale.ROOT, "≥ %.0f times", TIMES_OF_A_PLAN),
                met ? "met" : "**missed**");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
