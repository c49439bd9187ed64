package org.besa.directory.desk;

import java.util.SequencedMap;
import org.besa.directory.Mergers;
import org.besa.platform.i18n.LocalizedText;

/// Which entry a duplicate is made part of, and what that moves.
///
/// @param path of the duplicate, below the language
/// @param back where it leads when nothing is to be done
/// @param others what it may turn out to be, names by id
public record MergerForm(
        String path, String back, LocalizedText name, SequencedMap<String, String> others, Mergers.Preview preview) {}
