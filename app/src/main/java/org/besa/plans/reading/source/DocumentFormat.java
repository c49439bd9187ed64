package org.besa.plans.reading.source;

/// The formats a plan may come in. The content of a file decides, not its name.
public enum DocumentFormat {
    DOCX,
    DOC,
    ODT,
    PDF,
    ODS,
    XLSX,
    XLS,
    CSV,
    HTML,
    TEXT,
    /// The document that a version of a plan is frozen as, and no other JSON.
    JSON
}
