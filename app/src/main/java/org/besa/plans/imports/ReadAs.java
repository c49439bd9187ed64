package org.besa.plans.imports;

/// As what a file is read.
public enum ReadAs {
    /// As what it is: a file that Besa gave out is known again, any other is a document.
    ITSELF,
    /// As a document, whoever made it.
    DOCUMENT
}
