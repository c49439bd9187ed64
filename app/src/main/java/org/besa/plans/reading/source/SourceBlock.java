package org.besa.plans.reading.source;

/// A piece of a document in reading order.
public sealed interface SourceBlock permits SourceLine, SourceTable {

    /// Where it begins.
    SourcePlace place();
}
