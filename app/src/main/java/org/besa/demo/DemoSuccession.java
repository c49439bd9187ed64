package org.besa.demo;

import java.time.LocalDate;
import org.besa.directory.Succession.How;
import org.besa.platform.i18n.LocalizedText;

/// The end of an institution, as `demo/successions.json` lists them.
///
/// @param predecessor its code
/// @param successor code of who follows it
record DemoSuccession(
        String predecessor, String successor, How how, LocalDate onDay, LocalizedText act, LocalizedText reason) {}
