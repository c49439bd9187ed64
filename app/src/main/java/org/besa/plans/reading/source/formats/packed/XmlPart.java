package org.besa.plans.reading.source.formats.packed;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.jspecify.annotations.Nullable;

/// An XML part of a document, read from start to end in constant memory.
///
/// Elements and attributes are told by their local names: transitional and strict Office documents differ only in
/// namespaces. A document type declaration is refused, so no entity is ever expanded and nothing outside is fetched.
public final class XmlPart implements AutoCloseable {

    private static final int MAX_DEPTH = 100_000;

    private final String name;
    private final InputStream stream;
    private final XMLStreamReader xml;
    private final Allowance allowance;
    private int event;
    private int depth;

    private XmlPart(String name, InputStream stream, XMLStreamReader xml, Allowance allowance) {
        this.name = name;
        this.stream = stream;
        this.xml = xml;
        this.allowance = allowance;
        this.event = xml.getEventType();
    }

    /// Starts to parse a part.
    ///
    /// @param stream closed with the part
    static XmlPart parse(String name, InputStream stream, Allowance allowance) throws UnreadableDocument, IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH); // the JDK's own limit is 100, which documents pass
        try {
            return new XmlPart(name, stream, factory.createXMLStreamReader(XmlEncoding.reader(stream)), allowance);
        } catch (XMLStreamException | IOException | RuntimeException e) {
            stream.close();
            throw explained(name, e);
        }
    }

    /// Moves to the next start, end or text.
    ///
    /// @return false at the end of the part
    public boolean next() throws UnreadableDocument, IOException {
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        try {
            do {
                allowance.step();
                if (!xml.hasNext()) {
                    return false;
                }
                event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableDocument(
                            Reason.FORBIDDEN_CONTENT,
                            "The document declares XML entities, which no office program writes and which can be used to attack a computer. Open it in its program and save it anew.");
                }
            } while (!(isStart() || isEnd() || isText()));
        } catch (XMLStreamException | RuntimeException e) {
            throw explained(name, e);
        }
        depth += isStart() ? 1 : 0;
        return true;
    }

    public boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    public boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    public boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /// Local name of the element that starts or ends here.
    public String element() {
        return xml.getLocalName();
    }

    /// Namespace of the element that starts or ends here, empty when it has none.
    public String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /// The text here.
    public String text() {
        return xml.getText();
    }

    /// Value of an attribute of the element that starts here, in whatever namespace; null when it has none.
    public @Nullable String attribute(String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Value of an attribute that is a whole number, `otherwise` when it is absent or none.
    public int number(String localName, int otherwise) {
        String value = attribute(localName);
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// Depth of the element that starts or ends here; the root's is 1. Pass it to [#inside].
    public int depth() {
        return depth;
    }

    /// Moves on within the element that started at `depth`.
    ///
    /// @return false once its end is reached
    public boolean inside(int depth) throws UnreadableDocument, IOException {
        return next() && !(isEnd() && this.depth == depth);
    }

    /// Passes over the element that starts here, to its end.
    public void skip() throws UnreadableDocument, IOException {
        int start = depth;
        while (inside(start)) {
            // nothing in it is wanted
        }
    }

    /// All text inside the element that starts here; moves to its end.
    public String content() throws UnreadableDocument, IOException {
        int start = depth;
        StringBuilder content = new StringBuilder();
        while (inside(start)) {
            if (isText()) {
                content.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                allowance.text(0, content.length(), content);
            }
        }
        return content.toString();
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            stream.close();
        }
    }

    private static UnreadableDocument explained(String name, Exception failure) throws UnreadableDocument, IOException {
        if (failure instanceof CancellationException cancelled) {
            throw cancelled;
        }
        Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof IOException io) {
                return PackedFile.explained(name, io);
            }
            cause = cause instanceof XMLStreamException xml && xml.getNestedException() != null
                    ? xml.getNestedException()
                    : cause.getCause();
        }
        if (failure instanceof RuntimeException unexpected && !(failure instanceof NoSuchElementException)) {
            // the JDK's parser meets some broken bytes with exceptions of its own making
            return PackedFile.damaged("its part “%s” is not XML".formatted(name), unexpected);
        }
        return PackedFile.damaged("its part “%s” is not well-formed".formatted(name), failure);
    }
}
