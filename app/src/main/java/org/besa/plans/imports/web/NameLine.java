package org.besa.plans.imports.web;

import java.util.List;
import org.besa.plans.imports.UnitDirectory.Target;
import org.jspecify.annotations.Nullable;

/// A name of the document and what may be meant by it.
///
/// @param rows how many rows name it
/// @param matched key of the target it stands for, null when it stands for none
public record NameLine(String name, int rows, @Nullable String matched, List<Target> suggestions) {}
