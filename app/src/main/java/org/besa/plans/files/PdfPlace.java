package org.besa.plans.files;

/// Where a text stands in the form, for who reads it again.
///
/// @param table number of its table, from 1; 0 outside of tables
/// @param row running number of the row, or of the line outside of tables
/// @param column from 0
/// @param paragraph of the cell, from 0
record PdfPlace(int table, int row, int column, int paragraph) {}
