package org.besa.demo;

import java.time.LocalDate;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a monitor outside of government says of a measure, as `demo/observations.json` writes it.
///
/// @param period the address of the period
/// @param code of the measure
/// @param status code of a status of the list of the period
/// @param percent null when not told
record DemoObservation(
        String period,
        String code,
        String status,
        @Nullable Integer percent,
        LocalizedText text,
        String address,
        String organisation,
        LocalDate on) {}
