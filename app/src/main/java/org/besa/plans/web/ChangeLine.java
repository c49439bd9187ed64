package org.besa.plans.web;

import java.time.LocalDate;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A published version of a plan as the change it was.
///
/// @param actNumber null when it was published without an act
/// @param reason why the version before was amended; empty for the first
public record ChangeLine(
        int number,
        LocalDate publishedOn,
        @Nullable String actNumber,
        @Nullable LocalDate actDate,
        @Nullable LocalizedText actBody,
        LocalizedText reason) {}
