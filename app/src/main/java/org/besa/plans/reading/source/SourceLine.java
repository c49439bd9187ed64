package org.besa.plans.reading.source;

/// A paragraph or line of text outside any table that the format itself knows.
///
/// In plain text a line may still be a row whose cells are parted by tabs or pipes; telling that is not the
/// format's task.
///
/// @param text without line ends; inner tabs and no-break spaces as they stand; may be empty
public record SourceLine(String text, SourcePlace place) implements SourceBlock {}
