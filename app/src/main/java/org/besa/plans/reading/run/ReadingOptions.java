package org.besa.plans.reading.run;

import java.util.List;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.words.WordList;

/// What a reading may know beforehand.
///
/// @param knownUnits names of the units and institutions of the directory, in any language; may be empty
/// @param synonyms header words beside those Besa ships; may be empty
public record ReadingOptions(ReadingLimits limits, List<String> knownUnits, WordList synonyms) {

    /// Nothing is known beforehand.
    public static final ReadingOptions DEFAULT =
            new ReadingOptions(ReadingLimits.DEFAULT, List.of(), new WordList(List.of()));

    public ReadingOptions {
        knownUnits = List.copyOf(knownUnits);
    }
}
