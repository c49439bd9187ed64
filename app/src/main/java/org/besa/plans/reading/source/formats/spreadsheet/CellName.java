package org.besa.plans.reading.source.formats.spreadsheet;

import org.jspecify.annotations.Nullable;

/// A cell as sheets name it ("B7").
///
/// @param row from 1
/// @param column from 0
record CellName(int row, int column) {

    private static final int LETTERS = 26;

    /// The cell of a name, null when it is none.
    static @Nullable CellName parse(@Nullable String name) {
        if (name == null) {
            return null;
        }
        int column = 0;
        int row = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z' && row == 0 && column <= SheetTable.MAX_COLUMN) {
                column = column * LETTERS + (c - 'A' + 1);
            } else if (c >= '0' && c <= '9' && row <= SheetTable.MAX_ROW) {
                row = row * 10 + (c - '0');
            } else if (c != '$') {
                return null;
            }
        }
        boolean known = row >= 1 && row <= SheetTable.MAX_ROW && column >= 1 && column <= SheetTable.MAX_COLUMN;
        return known ? new CellName(row, column - 1) : null;
    }
}
