package org.besa.plans.files;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/// Sets a form on pages from top to bottom.
final class PdfFlow {

    private final PlanForm form;
    private final PDDocument document;
    private final PdfTags tags = new PdfTags();
    private final PdfFonts fonts;
    private final PdfCanvas canvas;
    private final PdfBookmarks bookmarks;
    private float y;
    private int tables;
    private int rows;
    private boolean afterHead;

    PdfFlow(PlanForm form, PDDocument document) throws IOException {
        this.form = form;
        this.document = document;
        PDResources resources = new PDResources();
        this.fonts = new PdfFonts(document, resources);
        this.canvas = new PdfCanvas(document, resources, tags);
        this.bookmarks = new PdfBookmarks(document);
    }

    void write() throws IOException {
        nextPage();
        for (FormBlock block : form.blocks()) {
            switch (block) {
                case FormBlock.Area area -> area(area);
                case FormBlock.Fact fact -> lines(labelled(fact.marked()), PdfStyle.FACT, PdfStyle.FACT);
                case FormBlock.Annex annex -> annex(annex);
                case FormBlock.Table table -> {
                    if (!table.title().isEmpty()) {
                        down(10);
                        need(70);
                        lines(plain(table.title()), PdfStyle.TABLE_TITLE, PdfStyle.TABLE_TITLE);
                    }
                    down(3);
                    new PdfTable(this, table);
                    down(4);
                }
            }
        }
        canvas.endPage();
        feet();
        fonts.embed();
    }

    private void area(FormBlock.Area area) throws IOException {
        if (!afterHead) {
            afterHead = true;
            nextPage();
        } else {
            down(area.depth() == 0 ? 16 : 10);
        }
        need(110);
        PdfStyle style = PdfStyle.heading(area.depth());
        bookmarks.add(
                area.depth(), FormEscapes.plain(area.text().lines().findFirst().orElse("")), canvas.page(), y);
        lines(labelled(area.text()), style, PdfStyle.HEADING_MORE);
    }

    private void annex(FormBlock.Annex annex) throws IOException {
        nextPage();
        bookmarks.add(0, annex.title(), canvas.page(), y);
        lines(plain(annex.title()), PdfStyle.SECTION, PdfStyle.SECTION);
        lines(plain(annex.intro()), PdfStyle.INTRO, PdfStyle.INTRO);
    }

    private List<List<FormSpan>> labelled(String text) {
        return FormSpan.labelled(text, form.language());
    }

    private List<List<FormSpan>> plain(String text) {
        return List.of(
                List.of(new FormSpan(text, false, form.language().primary().code())));
    }

    private void lines(List<List<FormSpan>> lines, PdfStyle first, PdfStyle others) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            PdfStyle style = i == 0 ? first : others;
            PdfParagraph paragraph = PdfParagraph.of(lines.get(i), style, PdfCanvas.WIDTH * 0.8f, fonts);
            COSDictionary element = tags.add(style.tag());
            PdfTags.setLanguage(element, foreign(paragraph.language()));
            PdfPlace place = new PdfPlace(0, nextRow(), 0, 0);
            for (int from = 0; from < paragraph.lines(); ) {
                need(style.leading());
                int to = Math.min(paragraph.lines(), from + (int) (left() / style.leading()));
                canvas.text(paragraph, from, to, PdfCanvas.LEFT, y, element, place);
                down((to - from) * style.leading());
                from = to;
            }
        }
        down(1.5f);
    }

    private void feet() throws IOException {
        String[] around = form.page().split("#", -1);
        PdfParagraph left = foot(form.title() + "  |  " + form.edition() + "  |  SHA-256 " + form.sha256());
        int pages = document.getNumberOfPages();
        int number = 0;
        for (PDPage page : document.getPages()) {
            PdfParagraph right = foot(around[0] + ++number + around[1] + pages + around[2]);
            canvas.foot(page, left, right);
        }
    }

    private PdfParagraph foot(String text) throws IOException {
        return PdfParagraph.of(plain(text).getFirst(), PdfStyle.FOOT, PdfCanvas.WIDTH, fonts);
    }

    int nextTable() {
        return ++tables;
    }

    int nextRow() {
        return ++rows;
    }

    /// The language of a text when it is not that of the document.
    @Nullable
    String foreign(@Nullable String language) {
        return language == null || language.equals(form.language().primary().code()) ? null : language;
    }

    void nextPage() throws IOException {
        canvas.nextPage();
        y = PdfCanvas.TOP;
    }

    /// Begins a page unless so much is left of this one.
    void need(float height) throws IOException {
        if (left() < height) {
            nextPage();
        }
    }

    void down(float by) {
        y -= by;
    }

    float y() {
        return y;
    }

    float left() {
        return y - PdfCanvas.BOTTOM;
    }

    /// The height of an empty page.
    float most() {
        return PdfCanvas.TOP - PdfCanvas.BOTTOM;
    }

    PlanForm form() {
        return form;
    }

    PdfTags tags() {
        return tags;
    }

    PdfFonts fonts() {
        return fonts;
    }

    PdfCanvas canvas() {
        return canvas;
    }
}
