package org.besa.platform.feeds;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.OpenDataSettings;
import org.besa.platform.web.Representation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Writes a feed as Atom (RFC 4287), in one language.
@Component
public class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final MediaType MEDIA_TYPE = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    /// Letters that no XML document may contain.
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Texts texts;
    private final OpenDataSettings settings;

    AtomFeed(Texts texts, OpenDataSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /// The answer to the request that is being answered.
    public ResponseEntity<byte[]> answer(Feed feed, Language language) {
        String origin = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .replacePath(null)
                .build()
                .toUriString();
        return Representation.of(MEDIA_TYPE, write(feed, origin, language));
    }

    /// The document.
    ///
    /// @param origin scheme, host and port under which Besa is reached
    byte[] write(Feed feed, String origin, Language language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("", "feed", ATOM);
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml", XML, "lang", language.code());
            element(xml, "id", feed.id(URI.create(origin).getHost(), language));
            element(xml, "title", feed.title().in(language));
            element(
                    xml,
                    "updated",
                    feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
            author(xml, settings.publisher());
            element(xml, "rights", texts.text(language, "data.feed.rights", settings.licenceName()));
            String base = origin + "/" + language.code();
            link(xml, "self", "application/atom+xml", language, base + feed.path());
            link(xml, "alternate", "text/html", language, base + feed.page());
            for (FeedEntry entry : feed.entries()) {
                entry(xml, entry, base, language);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, FeedEntry entry, String base, Language language)
            throws XMLStreamException {
        String moment = entry.published().truncatedTo(ChronoUnit.SECONDS).toString();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.id());
        element(xml, "title", entry.title().in(language));
        element(xml, "updated", moment);
        element(xml, "published", moment);
        if (!entry.author().isEmpty()) {
            author(xml, entry.author().in(language));
        }
        link(xml, "alternate", "text/html", language, base + entry.path());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", entry.category());
        element(xml, "summary", entry.summary().in(language));
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, Language language, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("hreflang", language.code());
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNWRITABLE.matcher(text).replaceAll(""));
        xml.writeEndElement();
    }
}
