package org.besa.plans.files;

/// How a text looks on a page.
///
/// @param face one of the fonts of [PdfFonts]
/// @param size in points
/// @param leading from one baseline to the next, in points
/// @param colour of the text
/// @param markColour of the marks before it
/// @param tag the kind of its element
record PdfStyle(int face, float size, float leading, String colour, String markColour, String tag) {

    static final String INK = "0.09 0.13 0.17 rg";
    static final String QUIET = "0.29 0.35 0.40 rg";
    static final String ACCENT = "0.05 0.36 0.39 rg";

    static final PdfStyle CELL = new PdfStyle(PdfFonts.SANS, 7.4f, 9.8f, INK, ACCENT, "P");
    static final PdfStyle LABEL = new PdfStyle(PdfFonts.SANS, 6.6f, 8.6f, QUIET, QUIET, "P");
    static final PdfStyle FACT = new PdfStyle(PdfFonts.SANS, 8.2f, 11.2f, INK, ACCENT, "P");
    static final PdfStyle INTRO = new PdfStyle(PdfFonts.SANS, 8.2f, 11.2f, QUIET, QUIET, "P");
    static final PdfStyle FOOT = new PdfStyle(PdfFonts.SANS, 6, 8, QUIET, QUIET, "P");
    static final PdfStyle INSTITUTION = new PdfStyle(PdfFonts.SANS, 10.5f, 14, INK, ACCENT, "P");
    static final PdfStyle TITLE = new PdfStyle(PdfFonts.SERIF, 19, 24, INK, ACCENT, "H1");
    static final PdfStyle TITLE_MORE = new PdfStyle(PdfFonts.SERIF, 12, 16, QUIET, ACCENT, "P");
    static final PdfStyle SECTION = new PdfStyle(PdfFonts.SERIF, 14, 18, INK, ACCENT, "H2");
    static final PdfStyle TABLE_TITLE = new PdfStyle(PdfFonts.SERIF, 10.5f, 14, INK, ACCENT, "H3");
    static final PdfStyle HEADING_MORE = new PdfStyle(PdfFonts.SERIF, 9, 12, QUIET, ACCENT, "P");

    /// Of the name of an area.
    static PdfStyle heading(int depth) {
        return switch (depth) {
            case 0 -> SECTION;
            case 1 -> new PdfStyle(PdfFonts.SERIF, 11.5f, 15, INK, ACCENT, "H3");
            default -> new PdfStyle(PdfFonts.SERIF, 10, 13, INK, ACCENT, "H4");
        };
    }
}
