package org.besa.plans.reading.source;

/// A cell of a table.
///
/// @param text paragraphs parted by a line feed; lines that the layout alone broke are joined by one space
/// @param column first grid column the cell covers, from 0
/// @param columnSpan columns it covers, at least 1
/// @param rowSpan rows it covers, at least 1; the rows below hold no cell of their own in these columns
public record SourceCell(String text, int column, int columnSpan, int rowSpan) {

    /// A cell of one column and one row.
    public static SourceCell of(String text, int column) {
        return new SourceCell(text, column, 1, 1);
    }
}
