package org.besa.plans.imports;

import org.besa.plans.reading.source.ReadingProgress.Step;

/// How far a reading is.
///
/// @param step what it is busy with
/// @param done pages, sheets or rows done in this step
/// @param total how many there are, 0 when not known
/// @param cancelled whether somebody asked to stop
public record Progress(Step step, int done, int total, boolean cancelled) {}
