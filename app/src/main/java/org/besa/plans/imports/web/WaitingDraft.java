package org.besa.plans.imports.web;

import java.util.UUID;

/// A draft that waits for its publication.
public record WaitingDraft(UUID id, String title, int measures) {}
