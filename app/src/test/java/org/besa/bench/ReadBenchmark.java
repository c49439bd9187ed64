package org.besa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures `./besa read` on generated plans as whole processes, side by side with LibreOffice and pdftotext on the
/// same
/// files, and prints a page of Markdown.
final class ReadBenchmark {

    private static final List<Integer> SIZES = List.of(100, 1_000, 5_000);
    private static final int RUNS = 3;
    private static final double GOAL_LIBREOFFICE = 0.2;
    private static final double GOAL_PDFTOTEXT = 3;

    private final Path folder;
    private final String besa;

    private ReadBenchmark(Path folder, String besa) {
        this.folder = folder;
        this.besa = besa;
    }

    /// What one command took for one document.
    record Result(double seconds, long megabytes) {}

    /// Writes documents for a class cache, or measures.
    ///
    /// @param arguments `documents FOLDER`, or `measure FOLDER SCRIPT`
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        if (arguments[0].equals("documents")) {
            write(GeneratedPlan.of(60), folder.resolve("plan"));
        } else {
            new ReadBenchmark(folder, arguments[2]).measure();
        }
    }

    private static void write(GeneratedPlan plan, Path name) throws IOException {
        PlanDocuments.writeDocx(plan, Path.of(name + ".docx"));
        PlanDocuments.writeXlsx(plan, Path.of(name + ".xlsx"));
        PlanDocuments.writePdf(plan, Path.of(name + ".pdf"));
    }

    private void measure() throws IOException, InterruptedException {
        System.out.println(Machine.description());
        System.out.println("""
                | measures | document | `besa read` | peak | compared with | it takes | its peak | ratio | goal | |
                |---:|---|---:|---:|---|---:|---:|---:|---:|---|""");
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int size : SIZES) {
            Path name = folder.resolve("plan-" + size);
            write(GeneratedPlan.of(size), name);
            for (String format : List.of("docx", "pdf", "xlsx")) {
                double seconds = compare(size, format, Path.of(name + "." + format));
                times.computeIfAbsent(format, f -> new ArrayList<>()).add(seconds);
            }
        }
        System.out.println();
        times.forEach((format, seconds) -> System.out.printf(
                Locale.ROOT,
                "- %s: %.2f ms a measure from %,d to %,d measures, %.2f ms from %,d to %,d.%n",
                format.toUpperCase(Locale.ROOT),
                slope(seconds, 0),
                SIZES.get(0),
                SIZES.get(1),
                slope(seconds, 1),
                SIZES.get(1),
                SIZES.get(2)));
    }

    private static double slope(List<Double> seconds, int from) {
        return 1000 * (seconds.get(from + 1) - seconds.get(from)) / (SIZES.get(from + 1) - SIZES.get(from));
    }

    /// Runs both in turns, so that what else the machine does falls on both.
    private double compare(int size, String format, Path file) throws IOException, InterruptedException {
        Path json = folder.resolve("read.json");
        List<String> read = List.of(besa, "read", file.toString(), "--format", "json");
        List<String> other = rival(format, file);
        List<WholeProcess> ours = new ArrayList<>();
        List<WholeProcess> theirs = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) { // the first of each warms the disk and is not counted
            ours.add(WholeProcess.run(read, json));
            if (!other.isEmpty()) {
                theirs.add(WholeProcess.run(other, folder.resolve("other.out")));
            }
        }
        requireAll(size, json);
        Result besaResult = median(ours);
        String kilobytes = "%,d kB %s".formatted(Files.size(file) >> 10, format.toUpperCase(Locale.ROOT));
        if (theirs.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %.2f s | %d MB | – | | | | | |%n",
                    size,
                    kilobytes,
                    besaResult.seconds(),
                    besaResult.megabytes());
        } else {
            Result rivalResult = median(theirs);
            double goal = format.equals("docx") ? GOAL_LIBREOFFICE : GOAL_PDFTOTEXT;
            double ratio = besaResult.seconds() / rivalResult.seconds();
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %.2f s | %d MB | %s | %.2f s | %d MB | %.2f | ≤ %.1f | %s |%n",
                    size,
                    kilobytes,
                    besaResult.seconds(),
                    besaResult.megabytes(),
                    format.equals("docx") ? "LibreOffice" : "pdftotext",
                    rivalResult.seconds(),
                    rivalResult.megabytes(),
                    ratio,
                    goal,
                    ratio <= goal ? "met" : "**missed**");
        }
        return besaResult.seconds();
    }

    private List<String> rival(String format, Path file) {
        return switch (format) {
            case "docx" ->
                List.of(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        "txt:Text",
                        "--outdir",
                        folder.resolve("converted").toString(),
                        file.toString());
            case "pdf" ->
                List.of(
                        "pdftotext",
                        "-layout",
                        file.toString(),
                        folder.resolve("other.txt").toString());
            default -> List.of();
        };
    }

    /// A reading that lost measures would be fast and worthless.
    private static void requireAll(int size, Path json) {
        int found = 0;
        for (JsonNode group : JsonMapper.shared().readTree(json.toFile()).path("groups")) {
            found += group.path("measures").size();
        }
        if (found != size) {
            throw new IllegalStateException("%d of %d measures were read".formatted(found, size));
        }
    }

    private static Result median(List<WholeProcess> runs) {
        List<WholeProcess> counted = runs.subList(1, runs.size()).stream()
                .sorted(Comparator.comparingDouble(WholeProcess::seconds))
                .toList();
        return new Result(
                counted.get(counted.size() / 2).seconds(),
                counted.stream().mapToLong(WholeProcess::megabytes).max().orElse(0));
    }
}
