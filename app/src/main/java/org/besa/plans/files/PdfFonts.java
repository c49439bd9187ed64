package org.besa.plans.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of a PDF: DejaVu, which has Latin, Cyrillic, Greek and most signs, embedded with the glyphs that are used.
final class PdfFonts {

    static final int SANS = 0;
    static final int SERIF = 1;

    /// Has more signs than the others and helps out.
    private static final int MOST = 2;

    private static final List<String> FILES =
            List.of("DejaVuSansCondensed.ttf", "DejaVuSerifCondensed.ttf", "DejaVuSans.ttf");

    private static final int MISSING = '\u25a1';

    private final List<Face> faces = new ArrayList<>();
    private final Map<Integer, PdfGlyph> sans = new HashMap<>();
    private final Map<Integer, PdfGlyph> serif = new HashMap<>();

    /// @param scale from units of the font to thousandths of its size
    private record Face(TrueTypeFont file, PDType0Font font, CmapLookup letters, float scale) {}

    PdfFonts(PDDocument document, PDResources resources) throws IOException {
        for (String file : FILES) {
            TrueTypeFont parsed = parsed(file);
            PDType0Font font = PDType0Font.load(document, parsed, true);
            resources.put(COSName.getPDFName("F" + faces.size()), font);
            faces.add(new Face(parsed, font, parsed.getUnicodeCmapLookup(), 1000f / parsed.getUnitsPerEm()));
        }
    }

    private static TrueTypeFont parsed(String file) throws IOException {
        try (InputStream in = PdfFonts.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    /// The glyph for a character, in the font wished for if it has it; an empty box when none has.
    PdfGlyph glyph(int face, int character) throws IOException {
        Map<Integer, PdfGlyph> known = face == SERIF ? serif : sans;
        PdfGlyph glyph = known.get(character);
        if (glyph == null) {
            glyph = find(face, character);
            known.put(character, glyph);
        }
        return glyph;
    }

    private PdfGlyph find(int wished, int character) throws IOException {
        for (int face : new int[] {wished, SANS, MOST}) {
            int id = faces.get(face).letters().getGlyphId(character);
            if (id != 0) {
                return use(face, id, character, isFaithful(faces.get(face), id, character));
            }
        }
        return use(SANS, faces.get(SANS).letters().getGlyphId(MISSING), MISSING, false);
    }

    private PdfGlyph use(int face, int id, int character, boolean isFaithful) throws IOException {
        Face used = faces.get(face);
        used.font().addToSubset(character);
        return new PdfGlyph(face, id, used.file().getAdvanceWidth(id) * used.scale(), isFaithful);
    }

    /// Embeds what was used of each font; what is asked for afterwards would be missing.
    void embed() throws IOException {
        for (Face face : faces) {
            face.font().subset();
        }
    }

    /// PDFBox notes for each glyph the first character that has it: another with the same glyph reads as that one.
    private static boolean isFaithful(Face face, int id, int character) {
        List<Integer> characters = face.letters().getCharCodes(id);
        return characters != null && !characters.isEmpty() && characters.getFirst() == character;
    }
}
