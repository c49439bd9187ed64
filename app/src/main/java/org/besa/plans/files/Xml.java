package org.besa.plans.files;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML as it goes, element by element.
final class Xml {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    private boolean inTag;

    Xml(Writer out) throws IOException {
        this.out = out;
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    /// Begins an element.
    ///
    /// @param attributes names and values by turns
    Xml start(String element, String... attributes) throws IOException {
        endTag();
        out.write('<');
        out.write(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            escaped(attributes[i + 1]);
            out.write('"');
        }
        open.push(element);
        inTag = true;
        return this;
    }

    /// Ends the element that was begun last.
    Xml end() throws IOException {
        String element = open.pop();
        if (inTag) {
            out.write("/>");
            inTag = false;
        } else {
            out.write("</");
            out.write(element);
            out.write('>');
        }
        return this;
    }

    /// An element without content.
    Xml empty(String element, String... attributes) throws IOException {
        return start(element, attributes).end();
    }

    Xml text(String text) throws IOException {
        endTag();
        escaped(text);
        return this;
    }

    private void endTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    /// What XML cannot hold becomes a question mark: texts of a form have none of it, names of files may.
    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\n', '\t' -> out.write(c);
                default -> out.write(c < ' ' || c >= '\ufffe' ? '?' : c);
            }
        }
    }
}
