package org.besa.demo;

import java.time.LocalDate;
import org.besa.platform.i18n.LocalizedText;

/// A plan that is being written, begun with the plan of the last cycle.
///
/// @param institution its code
/// @param cycle the address of the plan it begins with
record DemoDraft(
        String kind,
        String institution,
        LocalizedText title,
        LocalizedText summary,
        LocalDate periodStart,
        LocalDate periodEnd,
        String cycle) {}
