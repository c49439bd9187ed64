package org.besa.plans.imports;

import java.time.Instant;
import java.util.Map;

/// The profile of an institution as it is kept.
///
/// @param by name of who kept it last
/// @param columns where the texts under a header word belong, by the header in the form in which headers are compared
/// @param names what names stand for, by the name in the form in which names are compared
public record KeptProfile(String by, Instant at, Map<String, Column> columns, Map<String, NameMatch> names) {}
