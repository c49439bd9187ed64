package org.besa.plans.web;

import java.time.LocalDate;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A published version of a plan as the change it was.
///
/// @param actNumber null when it was published without an act
/// @param actPath where the file of the act is, below the language; null when none was given
/// @param reason why the version before was amended; empty for the first
public record ChangeLine(
        int number,
        LocalDate publishedOn,
        @Nullable String actNumber,
        @Nullable LocalDate actDate,
        @Nullable LocalizedText actBody,
        @Nullable String actPath,
        LocalizedText reason) {}
