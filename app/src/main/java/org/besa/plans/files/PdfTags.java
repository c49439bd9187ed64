package org.besa.plans.files;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/// The tags of a PDF (ISO 32000-1, 14.7 and 14.8): which text on which page is which cell of which table. They are what
/// a screen reader reads.
final class PdfTags {

    private static final COSName SCOPE = COSName.getPDFName("Scope");

    private final COSDictionary root = new COSDictionary();
    private final COSDictionary document;
    private final List<COSArray> pages = new ArrayList<>();

    PdfTags() {
        root.setItem(COSName.TYPE, COSName.STRUCT_TREE_ROOT);
        document = new COSDictionary();
        document.setName(COSName.S, "Document");
        document.setItem(COSName.P, root);
        root.setItem(COSName.K, document);
    }

    /// An element of the document itself.
    COSDictionary add(String kind) {
        return add(kind, document);
    }

    /// An element inside another.
    COSDictionary add(String kind, COSDictionary parent) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, kind);
        element.setItem(COSName.P, parent);
        kid(parent, element);
        return element;
    }

    /// A cell that names its column or row.
    COSDictionary addHeader(COSDictionary row, String scope) {
        COSDictionary cell = add("TH", row);
        COSDictionary attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setName(SCOPE, scope);
        attributes.setDirect(true);
        cell.setItem(COSName.A, attributes);
        return cell;
    }

    static void setLanguage(COSDictionary element, @Nullable String language) {
        if (language != null) {
            element.setString(COSName.LANG, language);
        }
    }

    /// Begins a page.
    void addPage() {
        pages.add(new COSArray());
    }

    /// Gives an element text on the last page; the number that marks it there.
    int mark(COSDictionary element, COSDictionary page) {
        COSArray marked = pages.getLast();
        int number = marked.size();
        marked.add(element);
        COSBase first = element.getItem(COSName.PG);
        if (first == null) {
            element.setItem(COSName.PG, page);
        }
        if (first == null || first.equals(page)) {
            kid(element, COSInteger.get(number));
        } else {
            COSDictionary elsewhere = new COSDictionary();
            elsewhere.setItem(COSName.TYPE, COSName.MCR);
            elsewhere.setItem(COSName.PG, page);
            elsewhere.setInt(COSName.MCID, number);
            kid(element, elsewhere);
        }
        return number;
    }

    private static void kid(COSDictionary parent, COSBase kid) {
        COSBase known = parent.getItem(COSName.K);
        if (known == null) {
            parent.setItem(COSName.K, kid);
        } else if (known instanceof COSArray several) {
            several.add(kid);
        } else {
            COSArray several = new COSArray();
            several.add(known);
            several.add(kid);
            parent.setItem(COSName.K, several);
        }
    }

    /// The root of the tree, once everything is marked.
    COSDictionary root() {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            numbers.add(COSInteger.get(i));
            numbers.add(pages.get(i));
        }
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.setItem(COSName.PARENT_TREE, parents);
        root.setInt(COSName.PARENT_TREE_NEXT_KEY, pages.size());
        return root;
    }
}
