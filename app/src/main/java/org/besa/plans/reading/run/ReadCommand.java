package org.besa.plans.reading.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.output.ReadingJson;
import org.besa.plans.reading.output.ReadingTable;
import org.besa.plans.reading.output.TerminalProgress;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.words.WordList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `besa read FILE`: reads a plan and prints what was understood.
///
/// Exit status: 0 read, 1 read with something unresolved, 2 not readable.
@Command(
        name = "read",
        description = "Reads an integrity plan, an action plan or a commitment sheet from a document.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the whole document was understood",
            "1:read, but something needs a person: see “unresolved”",
            "2:the document cannot be read; one line on standard error says why and what to do"
        })
public final class ReadCommand implements Callable<Integer> {

    /// How the result is written.
    public enum Format {
        /// One JSON document, as docs/reading.schema.json describes it.
        JSON,
        /// A table for people.
        TABLE
    }

    @Parameters(paramLabel = "FILE", description = "DOCX, DOC, ODT, PDF, XLSX, CSV, HTML or text; the content decides.")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "json|table", description = "How to write the result; a table by default.")
    private Format format = Format.TABLE;

    @Option(names = "--units", paramLabel = "FILE", description = "Names of known units and institutions, one a line.")
    private @Nullable Path units;

    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            description = "More header words: field, language and words parted by tabs, as in columns.tsv.")
    private @Nullable Path synonyms;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = writer(true);
        PrintWriter err = writer(false);
        var progress = new TerminalProgress(err);
        try {
            Reading reading = PlanReader.ofAllFormats().read(file, options(), progress);
            progress.clear();
            out.print(format == Format.JSON ? new ReadingJson().write(reading) + "\n" : table(reading));
            out.flush();
            return reading.unresolved().isEmpty() ? 0 : 1;
        } catch (UnreadableDocument e) {
            return refused(progress, err, e.getMessage());
        } catch (NoSuchFileException e) {
            return refused(progress, err, "There is no file “%s”. Check the name.".formatted(e.getFile()));
        } catch (IOException e) {
            return refused(
                    progress,
                    err,
                    "“%s” cannot be read: %s. Check that you may read it.".formatted(file, e.getMessage()));
        } catch (IllegalArgumentException e) {
            return refused(progress, err, String.valueOf(e.getMessage()));
        }
    }

    private static String table(Reading reading) {
        return new ReadingTable(TerminalProgress.isTerminal()).write(reading);
    }

    private static int refused(TerminalProgress progress, PrintWriter err, @Nullable String message) {
        progress.clear();
        err.println(String.valueOf(message).replace('\n', ' '));
        err.flush();
        return 2;
    }

    private ReadingOptions options() throws IOException {
        ReadingLimits chosen = limits.limits();
        List<String> names = units == null
                ? List.of()
                : Files.readAllLines(units).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
        WordList words = synonyms == null ? new WordList(List.of()) : WordList.of(synonyms);
        return new ReadingOptions(chosen, names, words);
    }

    private PrintWriter writer(boolean out) {
        if (spec == null) {
            return new PrintWriter(out ? System.out : System.err, true, StandardCharsets.UTF_8);
        }
        return out ? spec.commandLine().getOut() : spec.commandLine().getErr();
    }
}
