package org.besa.plans.reading.source.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The pages of a document, found without trusting its page tree to be a tree.
final class PageTree {

    private PageTree() {}

    /// The page dictionaries in order; one more than `most` at most, so that too many can be told.
    static List<COSDictionary> pages(PDDocument document, int most) {
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        List<COSDictionary> pages = new ArrayList<>();
        if (root == null) {
            return pages;
        }
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty() && pages.size() <= most) {
            COSDictionary node = open.pop();
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                if (!COSName.PAGES.equals(node.getCOSName(COSName.TYPE))) {
                    pages.add(node);
                }
            } else if (seen.add(node)) {
                for (int i = kids.size() - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(kid);
                    }
                }
            }
        }
        return pages;
    }
}
