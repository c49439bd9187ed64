package org.besa.plans.desk;

import java.time.LocalDate;
import java.util.UUID;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A measure for which a unit answers or helps, as one version of its plan has it.
///
/// @param version id of the version
/// @param path its public address below the language, null while the version is not public
/// @param leads whether the unit answers for it, and does not only help
/// @param due the day it falls due, null when it never does
public record UnitMeasure(
        UUID promise,
        UUID version,
        LocalizedText plan,
        int number,
        State state,
        @Nullable String path,
        String code,
        LocalizedText title,
        LocalizedText deadline,
        @Nullable LocalDate due,
        boolean leads) {}
