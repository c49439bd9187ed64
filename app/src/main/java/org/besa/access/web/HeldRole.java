package org.besa.access.web;

import java.util.List;
import org.besa.access.Assignment;
import org.besa.access.Deputy;
import org.besa.access.Role;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A role that somebody holds, as pages show it.
///
/// @param heldFor what it is held for, by name; null when that is gone
/// @param current whether it permits anything today
/// @param mayEnd whether the reader may take it away
/// @param mayName whether the reader may name a deputy for it
public record HeldRole(
        Assignment assignment,
        Role role,
        @Nullable LocalizedText heldFor,
        boolean current,
        boolean mayEnd,
        boolean mayName,
        List<Deputy> deputies) {}
