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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures `./besa read` on generated plans as whole processes, side by side with LibreOffice and pdftotext on
/// the same files, and prints Markdown.
final class ReadBenchmark {

    private static final List<Integer> SIZES = List.of(100, 1_000, 5_000);
    private static final Map<String, String> RIVALS = Map.of("docx", "LibreOffice", "pdf", "pdftotext");
    private static final int RUNS = 5;
    private static final double GOAL_LIBREOFFICE = 0.2;
    private static final double GOAL_PDFTOTEXT = 3;

    private final Path folder;
    private final String besa;

    private ReadBenchmark(Path folder, String besa) {
        this.folder = folder;
        this.besa = besa;
    }

    /// What one command took for one document.
    record Result(double seconds, double processor, long megabytes) {}

    /// What both took for the same document.
    ///
    /// @param rival null where there is none
    record Pair(Result besa, @Nullable Result rival) {}

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
        System.out.println(Machine.description(List.of(List.of("soffice", "--version"), List.of("pdftotext", "-v"))));
        System.out.println("""
                | measures | document | `besa read` | processor | peak | compared with | takes | processor | peak | ratio | goal | |
                |---:|---|---:|---:|---:|---|---:|---:|---:|---:|---:|---|""");
        Map<String, List<Double>> ours = new LinkedHashMap<>();
        Map<String, List<Double>> theirs = new LinkedHashMap<>();
        for (int size : SIZES) {
            Path name = folder.resolve("plan-" + size);
            write(GeneratedPlan.of(size), name);
            for (String format : List.of("docx", "pdf", "xlsx")) {
                Pair pair = compare(size, format, Path.of(name + "." + format));
                ours.computeIfAbsent(format, f -> new ArrayList<>())
                        .add(pair.besa().seconds());
                if (pair.rival() != null) {
                    theirs.computeIfAbsent(format, f -> new ArrayList<>())
                            .add(pair.rival().seconds());
                }
            }
        }
        System.out.println(
                """

                | what a measure more costs | from %,d to %,d | from %,d to %,d | compared with | from %,d to %,d | ratio |
                |---|---:|---:|---|---:|---:|""".formatted(SIZES.get(0), SIZES.get(1), SIZES.get(1), SIZES.get(2), SIZES.get(1), SIZES.get(2)));
        ours.forEach((format, seconds) -> printSlopes(format, seconds, theirs.get(format)));
    }

    private static void printSlopes(String format, List<Double> ours, @Nullable List<Double> theirs) {
        String compared = "– | – | –";
        if (theirs != null) {
            double ratio = slope(ours, 1) / slope(theirs, 1);
            compared = String.format(Locale.ROOT, "%s | %.2f ms | %.2f", RIVALS.get(format), slope(theirs, 1), ratio);
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f ms | %.2f ms | %s |%n",
                format.toUpperCase(Locale.ROOT),
                slope(ours, 0),
                slope(ours, 1),
                compared);
    }

    /// Milliseconds a measure between two sizes.
    private static double slope(List<Double> seconds, int from) {
        return 1000 * (seconds.get(from + 1) - seconds.get(from)) / (SIZES.get(from + 1) - SIZES.get(from));
    }

    /// Runs both in turns, so that what else the machine does falls on both.
    private Pair compare(int size, String format, Path file) throws IOException, InterruptedException {
        Path json = folder.resolve("read.json");
        List<String> read = List.of(besa, "read", file.toString(), "--format", "json");
        List<String> other = rival(format, file);
        List<WholeProcess> ours = new ArrayList<>();
        List<WholeProcess> theirs = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) { // the first of each warms the disk and is not counted
            ours.add(succeeded(WholeProcess.run(read, json), read));
            requireAll(size, json);
            if (!other.isEmpty()) {
                theirs.add(succeeded(WholeProcess.run(other, folder.resolve("other.out")), other));
            }
        }
        Pair pair = new Pair(median(ours), theirs.isEmpty() ? null : median(theirs));
        print(size, "%,d kB %s".formatted(Files.size(file) >> 10, format.toUpperCase(Locale.ROOT)), format, pair);
        return pair;
    }

    private static WholeProcess succeeded(WholeProcess process, List<String> command) {
        if (process.status() != 0) {
            throw new IllegalStateException("%s ended with %d".formatted(command, process.status()));
        }
        return process;
    }

    private static void print(int size, String document, String format, Pair pair) {
        Result rival = pair.rival();
        String compared = "– | – | – | – | – | – | –";
        if (rival != null) {
            double goal = format.equals("docx") ? GOAL_LIBREOFFICE : GOAL_PDFTOTEXT;
            double ratio = pair.besa().seconds() / rival.seconds();
            compared = String.format(
                    Locale.ROOT,
                    "%s | %.2f s | %.2f s | %d MB | %.2f | ≤ %.1f | %s",
                    RIVALS.get(format),
                    rival.seconds(),
                    rival.processor(),
                    rival.megabytes(),
                    ratio,
                    goal,
                    ratio <= goal ? "met" : "**missed**");
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.2f s | %.2f s | %d MB | %s |%n",
                size,
                document,
                pair.besa().seconds(),
                pair.besa().processor(),
                pair.besa().megabytes(),
                compared);
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
                counted.stream()
                        .mapToDouble(WholeProcess::processor)
                        .sorted()
                        .skip(counted.size() / 2)
                        .findFirst()
                        .orElse(0),
                counted.stream().mapToLong(WholeProcess::megabytes).max().orElse(0));
    }
}
