package org.besa.plans.reading.run;

import java.util.stream.IntStream;
import org.besa.plans.reading.source.ReadingLimits;
import picocli.CommandLine.Option;

/// The caps of [ReadingLimits] as options of a command.
final class LimitOptions {

    @Option(names = "--max-megabytes", paramLabel = "N", description = "Largest file in MB. Default: ${DEFAULT-VALUE}.")
    private int megabytes = (int) (ReadingLimits.DEFAULT.fileBytes() >> 20);

    @Option(
            names = "--max-unpacked-megabytes",
            paramLabel = "N",
            description = "Largest content of a packed format in MB. Default: ${DEFAULT-VALUE}.")
    private int unpackedMegabytes = (int) (ReadingLimits.DEFAULT.unpackedBytes() >> 20);

    @Option(names = "--max-pages", paramLabel = "N", description = "Most pages of a PDF. Default: ${DEFAULT-VALUE}.")
    private int pages = ReadingLimits.DEFAULT.pages();

    @Option(
            names = "--max-rows",
            paramLabel = "N",
            description = "Most filled rows or lines. Default: ${DEFAULT-VALUE}.")
    private int rows = ReadingLimits.DEFAULT.rows();

    @Option(
            names = "--max-cell",
            paramLabel = "N",
            description = "Most characters of one cell. Default: ${DEFAULT-VALUE}.")
    private int cell = ReadingLimits.DEFAULT.cellCharacters();

    @Option(names = "--max-seconds", paramLabel = "N", description = "Longest time. Default: ${DEFAULT-VALUE}.")
    private int seconds = ReadingLimits.DEFAULT.seconds();

    @Option(
            names = "--max-seconds-per-page",
            paramLabel = "N",
            description = "Longest time for recognising one page. Default: ${DEFAULT-VALUE}.")
    private int secondsPerPage = ReadingLimits.DEFAULT.secondsPerRecognisedPage();

    @Option(names = "--no-ocr", description = "Do not recognise pictures of pages; such a document is then refused.")
    private boolean noRecognition;

    /// @throws IllegalArgumentException naming a cap that would refuse everything
    ReadingLimits limits() {
        if (IntStream.of(megabytes, unpackedMegabytes, pages, rows, cell, seconds, secondsPerPage)
                .anyMatch(cap -> cap < 1)) {
            throw new IllegalArgumentException("The caps that begin with --max must be 1 or more.");
        }
        int recognition = noRecognition ? 0 : secondsPerPage;
        return new ReadingLimits(
                (long) megabytes << 20, (long) unpackedMegabytes << 20, pages, rows, cell, seconds, recognition);
    }
}
