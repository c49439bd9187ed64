package org.besa.plans.reading.source.formats.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.flow.Composer;
import org.besa.plans.reading.source.formats.flow.NumberFormats;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads the text of a page in document order, as a browser without style sheets shows it.
final class HtmlText {

    private static final Set<String> PASSED_OVER = Set.of(
            "script",
            "style",
            "head",
            "template",
            "noscript",
            "iframe",
            "object",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "datalist",
            "col",
            "colgroup",
            "rt",
            "rp");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "address",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "main",
            "aside",
            "form",
            "fieldset",
            "legend",
            "hr",
            "center",
            "figure",
            "figcaption",
            "caption",
            "details",
            "summary",
            "menu",
            "dir");

    private final Composer composer;
    private final Allowance allowance;
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private int preformatted;
    private int hidden;
    private int deleted;

    HtmlText(Composer composer, Allowance allowance) {
        this.composer = composer;
        this.allowance = allowance;
    }

    private static final class OpenList {

        /// Number format of ECMA-376, null for bullets, empty for no mark at all.
        final @Nullable String format;

        int next;

        OpenList(@Nullable String format, int next) {
            this.format = format;
            this.next = next;
        }
    }

    /// Reads all of an element, without recursion, however deep it is.
    void read(Element root) throws UnreadableDocument {
        Deque<Node> ancestors = new ArrayDeque<>();
        Node node = root;
        while (true) {
            allowance.step();
            if (enter(node) && node.childNodeSize() > 0) {
                ancestors.push(node);
                node = node.childNode(0);
                continue;
            }
            leave(node);
            Node next = ancestors.isEmpty() ? null : node.nextSibling();
            while (next == null) {
                if (ancestors.isEmpty()) {
                    return;
                }
                Node parent = ancestors.pop();
                leave(parent);
                next = ancestors.isEmpty() ? null : parent.nextSibling();
            }
            node = next;
        }
    }

    /// What people should know about how the page was read, a sentence each.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (deleted > 0) {
            remarks.add("Passages marked as deleted were left out: %d.".formatted(deleted));
        }
        if (hidden > 0) {
            remarks.add("Passages that the page does not show were left out: %d.".formatted(hidden));
        }
        return remarks;
    }

    /// @return whether what is inside the node is wanted
    private boolean enter(Node node) throws UnreadableDocument {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
            return false;
        }
        if (!(node instanceof Element element)) {
            return false;
        }
        String name = element.normalName();
        if (isLeftOut(element, name)) {
            return false;
        }
        switch (name) {
            case "br" -> composer.lineBreak();
            case "table" -> composer.openTable();
            case "tr" -> composer.openRow();
            case "td", "th" -> {
                composer.openCell();
                int rows = number(element, "rowspan", 1);
                composer.span(number(element, "colspan", 1), rows == 0 ? Integer.MAX_VALUE : rows);
            }
            case "li" -> enterItem(element);
            case "pre", "textarea" -> preformatted++;
            default -> {}
        }
        if (BLOCKS.contains(name)) {
            composer.breakParagraph();
            enterList(element, name);
        }
        return true;
    }

    private void leave(Node node) throws UnreadableDocument {
        if (!(node instanceof Element element) || isPassedOver(element, element.normalName())) {
            return;
        }
        String name = element.normalName();
        switch (name) {
            case "table" -> composer.closeTable();
            case "tr" -> composer.closeRow();
            case "td", "th" -> composer.closeCell();
            case "li" -> composer.endItem();
            case "pre", "textarea" -> preformatted--;
            case "ul", "ol", "menu", "dir" -> lists.poll();
            default -> {}
        }
        if (BLOCKS.contains(name)) {
            composer.breakParagraph();
        }
    }

    private boolean isLeftOut(Element element, String name) {
        deleted += name.equals("del") ? 1 : 0;
        hidden += isHidden(element) ? 1 : 0;
        return isPassedOver(element, name);
    }

    private static boolean isPassedOver(Element element, String name) {
        return PASSED_OVER.contains(name) || name.equals("del") || isHidden(element);
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || style(element).contains("display:none");
    }

    private void write(String text) throws UnreadableDocument {
        if (preformatted == 0) {
            composer.collapsedText(text);
            return;
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            composer.text(text.substring(start, end));
            composer.lineBreak();
            start = end + 1;
        }
        composer.text(text.substring(start));
    }

    private void enterList(Element element, String name) {
        if (name.equals("ol")) {
            lists.push(new OpenList(format(element), number(element, "start", 1)));
        } else if (name.equals("ul") || name.equals("menu") || name.equals("dir")) {
            lists.push(new OpenList(style(element).contains("list-style-type:none") ? "" : null, 1));
        }
    }

    private void enterItem(Element item) throws UnreadableDocument {
        composer.breakParagraph();
        OpenList list = lists.peek();
        if (list == null || list.format == null) {
            composer.label("•", false);
        } else if (!list.format.isEmpty()) {
            int value = number(item, "value", list.next);
            list.next = value + 1;
            composer.label(NumberFormats.format(list.format, value) + ".", true);
        }
    }

    private static String format(Element list) {
        if (style(list).contains("list-style-type:none")) {
            return "";
        }
        return switch (list.attr("type")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static int number(Element element, String attribute, int otherwise) {
        try {
            return Integer.parseInt(element.attr(attribute).strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
