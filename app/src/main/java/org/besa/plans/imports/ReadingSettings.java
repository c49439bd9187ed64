package org.besa.plans.imports;

import java.time.Duration;
import org.besa.plans.reading.source.ReadingLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much an uploaded document may ask for, as settings: `besa.reading.*`. Each is a cap of [ReadingLimits]; the
/// defaults are the same.
///
/// @param maxFile largest file
/// @param maxUnpacked largest content of a packed format after unpacking
/// @param maxPages most pages of a PDF
/// @param maxRows most filled rows or lines
/// @param maxCell most characters of one cell or line
/// @param maxTime longest time for a document, without the recognition of pictures
/// @param maxTimePerRecognisedPage longest time for recognising one page; zero refuses pictures of pages
@ConfigurationProperties("besa.reading")
public record ReadingSettings(
        @DefaultValue("64MB") DataSize maxFile,
        @DefaultValue("512MB") DataSize maxUnpacked,
        @DefaultValue("3000") int maxPages,
        @DefaultValue("200000") int maxRows,
        @DefaultValue("100000") int maxCell,
        @DefaultValue("5m") Duration maxTime,
        @DefaultValue("1m") Duration maxTimePerRecognisedPage) {

    ReadingLimits limits() {
        return new ReadingLimits(
                maxFile.toBytes(), maxUnpacked.toBytes(), maxPages, maxRows, maxCell, (int) maxTime.toSeconds(), (int)
                        maxTimePerRecognisedPage.toSeconds());
    }
}
