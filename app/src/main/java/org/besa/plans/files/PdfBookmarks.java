package org.besa.plans.files;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// The outline of a PDF: its areas, one below the other as in the plan.
final class PdfBookmarks {

    /// Those that the next one may stand under, the outline itself first.
    private final List<PDOutlineNode> open = new ArrayList<>();

    PdfBookmarks(PDDocument document) {
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        open.add(outline);
    }

    void add(int depth, String title, PDPage page, float y) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop((int) y + 6);
        item.setDestination(place);
        int under = Math.min(depth, open.size() - 1);
        open.get(under).addLast(item);
        while (open.size() > under + 1) {
            open.removeLast();
        }
        open.add(item);
    }
}
