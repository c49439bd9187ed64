package org.besa.plans.reading.source;

/// How much a document may ask for before it is refused. Settings, with these defaults.
///
/// @param fileBytes largest file accepted
/// @param unpackedBytes largest content of a packed format (DOCX, XLSX, ODT) after unpacking
/// @param pages most pages read of a PDF
/// @param rows most non-empty rows or lines read
/// @param cellCharacters longest text of one cell or line
/// @param seconds longest time one document may take; recognition of pictures has its own, per page
/// @param secondsPerRecognisedPage longest time for recognising one page
public record ReadingLimits(
        long fileBytes,
        long unpackedBytes,
        int pages,
        int rows,
        int cellCharacters,
        int seconds,
        int secondsPerRecognisedPage) {

    /// 64 MB, 512 MB unpacked, 3,000 pages, 200,000 rows, 100,000 characters a cell, five minutes, one minute a
    /// page.
    public static final ReadingLimits DEFAULT =
            new ReadingLimits(64L << 20, 512L << 20, 3_000, 200_000, 100_000, 300, 60);
}
