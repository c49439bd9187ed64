package org.besa.plans.reading.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.besa.plans.files.FormFault;
import org.besa.plans.files.OwnForm;
import org.besa.plans.files.ReadForm;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.output.ReadingJson;
import org.besa.plans.reading.output.ReadingTable;
import org.besa.plans.reading.output.Terminal;
import org.besa.plans.reading.output.TerminalProgress;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.words.WordList;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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

    @Parameters(
            paramLabel = "FILE",
            description = "DOCX, DOC, ODT, PDF, XLSX, CSV, HTML, text, or any file Besa exported; the content decides.")
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

    private final Terminal terminal;

    /// Reads for whoever started this process.
    public ReadCommand() {
        this(Terminal.ofProcess());
    }

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        var progress = new TerminalProgress(line.getErr(), terminal);
        try {
            PlanInFile found = PlanReader.ofAllFormats().readAny(file, options(), progress);
            progress.clear();
            return switch (found) {
                case PlanInFile.Document(Reading reading) -> print(line, reading, null);
                case PlanInFile.Form(OwnForm.Whole(ReadForm form), DocumentFormat of, int units) ->
                    print(line, FormAsReading.of(form, of, units), form);
                case PlanInFile.Form(OwnForm.Faulty(List<FormFault> faults), DocumentFormat of, int units) ->
                    refused(line.getErr(), sentences(faults));
            };
        } catch (UnreadableDocument | IllegalArgumentException e) {
            progress.clear();
            return refused(line.getErr(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            progress.clear();
            return refused(line.getErr(), InputFiles.fault(file, e));
        }
    }

    /// @param form null when the document is none of ours
    private int print(CommandLine line, Reading reading, @Nullable ReadForm form) {
        String told = format == Format.JSON ? new ReadingJson().write(reading, form) + "\n" : table(reading);
        line.getOut().print(told);
        line.getOut().flush();
        return reading.unresolved().isEmpty() ? 0 : 1;
    }

    private static String sentences(List<FormFault> faults) {
        Texts texts = new Texts();
        return "This plan was exported by Besa and changed so that it cannot be understood. Correct it and try again. "
                + faults.stream().map(fault -> fault.in(Language.EN, texts)).collect(Collectors.joining(" "));
    }

    private String table(Reading reading) {
        return new ReadingTable(terminal.colour()).write(reading);
    }

    private static int refused(PrintWriter err, String message) {
        err.println(message.replace('\n', ' '));
        err.flush();
        return 2;
    }

    private ReadingOptions options() {
        List<String> names = units == null
                ? List.of()
                : InputFiles.lines(units).stream()
                        .filter(name -> !name.isBlank())
                        .toList();
        WordList words = synonyms == null
                ? new WordList(List.of())
                : WordList.of(InputFiles.lines(synonyms), synonyms.toString());
        return new ReadingOptions(limits.limits(), names, words);
    }
}
