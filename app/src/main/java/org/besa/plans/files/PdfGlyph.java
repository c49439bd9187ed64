package org.besa.plans.files;

/// A character as one of the fonts draws it.
///
/// @param face number of the font
/// @param id of the glyph in it
/// @param width in thousandths of the font's size
/// @param isFaithful whether whoever copies the glyph gets the character back
record PdfGlyph(int face, int id, float width, boolean isFaithful) {}
