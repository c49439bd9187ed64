package org.besa.portal.web;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Tells browsers how to search here from their address bar: an OpenSearch 1.1 description in each language.
@Controller
class OpenSearchController {

    static final String PATH = "/search/opensearch.xml";

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    private final Texts texts;

    OpenSearchController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping(path = PATH, produces = "application/opensearchdescription+xml;charset=UTF-8")
    @ResponseBody
    String description(Language language) throws XMLStreamException {
        String origin = ServletUriComponentsBuilder.fromCurrentRequest()
                .replacePath(null)
                .replaceQuery(null)
                .build()
                .toUriString();
        String here = origin + "/" + language.code();
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("OpenSearchDescription");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "ShortName", "Besa " + language.code());
        element(xml, "Description", texts.text(language, "portal.search.description"));
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", "text/html");
        xml.writeAttribute("template", here + SearchFilter.PATH + "?q={searchTerms}");
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", "application/opensearchdescription+xml");
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("template", here + PATH);
        element(xml, "Language", language.code());
        element(xml, "InputEncoding", "UTF-8");
        element(xml, "OutputEncoding", "UTF-8");
        xml.writeStartElement("Image");
        xml.writeAttribute("type", "image/svg+xml");
        xml.writeCharacters(origin + "/assets/favicon.svg");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
