package org.besa.plans.reading.source.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The recognition program, run once a page as a process of its own.
final class Tesseract {

    private static final Duration ASKING = Duration.ofSeconds(20);

    private final String command;
    private final String languages;

    private Tesseract(String command, String languages) {
        this.command = command;
        this.languages = languages;
    }

    /// The program with those of the wanted languages that are installed; empty when it cannot be used.
    static Optional<Tesseract> installed(Recognition recognition) {
        if (!recognition.wanted()) {
            return Optional.empty();
        }
        try {
            List<String> known = run(List.of(recognition.command(), "--list-langs"), new byte[0], ASKING);
            List<String> languages =
                    recognition.languages().stream().filter(known::contains).toList();
            return languages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Tesseract(recognition.command(), String.join("+", languages)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// The words of a picture, as the program's table lists them.
    ///
    /// @param image a grey picture as a PGM file
    /// @throws TimeLimit.TimeOver when it takes longer than the limit
    List<RecognisedWord> words(byte[] image, int dotsPerInch, Duration limit) throws IOException {
        List<String> table = run(
                List.of(
                        command,
                        "stdin",
                        "stdout",
                        "-l",
                        languages,
                        "--psm",
                        "11",
                        "--dpi",
                        String.valueOf(dotsPerInch),
                        "tsv"),
                image,
                limit);
        List<RecognisedWord> words = new ArrayList<>();
        for (String row : table) {
            RecognisedWord.of(row).ifPresent(words::add);
        }
        return words;
    }

    private static List<String> run(List<String> arguments, byte[] input, Duration limit) throws IOException {
        // both through files: a program that stops reading must not hold us beyond the limit
        Path picture = Files.createTempFile("besa-recognition-", ".picture");
        Path output = Files.createTempFile("besa-recognition-", ".tsv");
        try {
            Files.write(picture, input);
            ProcessBuilder builder = new ProcessBuilder(arguments)
                    .redirectInput(picture.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // more threads on one page make recognition slower
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            await(builder.start(), limit);
            return Files.readAllLines(output, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(output);
        }
    }

    private static void await(Process process, Duration limit) throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeLimit.TimeOver(limit);
            }
            if (process.exitValue() != 0) {
                throw new IOException("recognition ended with status " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while recognising", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
