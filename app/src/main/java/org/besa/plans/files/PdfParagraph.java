package org.besa.plans.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph broken into lines. A line keeps the space at its end, so that the lines one after the other are the
/// text.
final class PdfParagraph {

    private final PdfStyle style;
    private final int[] characters;
    private final PdfGlyph[] glyphs;
    private final boolean[] marks;
    private final List<Integer> starts = new ArrayList<>();
    private final @Nullable String language;

    private PdfParagraph(PdfStyle style, int length, @Nullable String language) {
        this.style = style;
        this.characters = new int[length];
        this.glyphs = new PdfGlyph[length];
        this.marks = new boolean[length];
        this.language = language;
    }

    static PdfParagraph of(List<FormSpan> spans, PdfStyle style, float width, PdfFonts fonts) throws IOException {
        String text = FormSpan.text(spans);
        PdfParagraph paragraph =
                new PdfParagraph(style, text.codePointCount(0, text.length()), FormSpan.language(textsOf(spans)));
        int at = 0;
        for (FormSpan span : spans) {
            for (int i = 0; i < span.text().length(); at++) {
                int character = span.text().codePointAt(i);
                paragraph.characters[at] = character;
                paragraph.glyphs[at] = fonts.glyph(style.face(), character);
                paragraph.marks[at] = span.isMark();
                i += Character.charCount(character);
            }
        }
        paragraph.breakLines(width * 1000 / style.size());
        return paragraph;
    }

    private static List<FormSpan> textsOf(List<FormSpan> spans) {
        return spans.stream().filter(span -> !span.isMark()).toList();
    }

    private void breakLines(float width) {
        starts.add(0);
        float used = 0;
        int afterSpace = 0;
        float usedAfterSpace = 0;
        for (int i = 0; i < glyphs.length; i++) {
            float advance = glyphs[i].width();
            int start = starts.getLast();
            if (used + advance > width && characters[i] != ' ' && i > start) {
                int at = afterSpace > start ? afterSpace : i;
                used = at == i ? 0 : used - usedAfterSpace;
                starts.add(at);
                afterSpace = 0;
            }
            used += advance;
            if (characters[i] == ' ') {
                afterSpace = i + 1;
                usedAfterSpace = used;
            }
        }
    }

    int lines() {
        return starts.size();
    }

    PdfStyle style() {
        return style;
    }

    /// Its language; null when it has several or no text.
    @Nullable
    String language() {
        return language;
    }

    private int end(int line) {
        return line + 1 < starts.size() ? starts.get(line + 1) : glyphs.length;
    }

    /// The text of some lines; null when whoever copies the glyphs gets it anyhow.
    @Nullable
    String actualText(int from, int to) {
        int start = starts.get(from);
        int end = end(to - 1);
        for (int i = start; i < end; i++) {
            if (!glyphs[i].isFaithful()) {
                return new String(characters, start, end - start);
            }
        }
        return null;
    }

    /// Writes the operators that show a line.
    void show(int line, float x, float y, StringBuilder out) {
        out.append("1 0 0 1 ");
        PdfCanvas.number(x, out);
        PdfCanvas.number(y, out);
        out.append("Tm ");
        int face = -1;
        String colour = "";
        boolean open = false;
        for (int i = starts.get(line); i < end(line); i++) {
            String wanted = marks[i] ? style.markColour() : style.colour();
            if (glyphs[i].face() != face || !wanted.equals(colour)) {
                out.append(open ? ">Tj " : "");
                face = glyphs[i].face();
                colour = wanted;
                out.append(colour).append(" /F").append(face).append(' ');
                PdfCanvas.number(style.size(), out);
                out.append("Tf <");
                open = true;
            }
            PdfCanvas.hexadecimal(glyphs[i].id(), out);
        }
        out.append(open ? ">Tj\n" : "\n");
    }

    /// The width of a line, in points.
    float width(int line) {
        float width = 0;
        for (int i = starts.get(line); i < end(line); i++) {
            width += glyphs[i].width();
        }
        return width * style.size() / 1000;
    }
}
