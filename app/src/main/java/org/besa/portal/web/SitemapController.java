package org.besa.portal.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.besa.platform.i18n.Language;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.besa.platform.web.Representation;
import org.besa.platform.web.SitemapSource;
import org.besa.platform.web.SitemapSource.Address;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What search engines ask for: which pages they may keep, and which there are, in every language. The list is an index
/// of parts, because one part may name 50,000 addresses at most.
@Controller
class SitemapController {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /// Pages of a part; each is an address in every language.
    private static final int PAGES_A_PART = 10_000;

    private final List<SitemapSource> sources;

    SitemapController(List<SitemapSource> sources) {
        this.sources = sources;
    }

    @Bean
    static PublicPaths sitemapPaths() {
        return PublicPaths.of("/sitemap.xml", "/sitemap/**");
    }

    @Bean
    static SitemapSource portalAddresses() {
        return () -> Stream.of("/", "/data", "/api")
                .map(path -> new Address(path, null))
                .toList();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return Representation.of(MediaType.parseMediaType("text/plain;charset=UTF-8"), """
                # Pages may be read by all; narrowed lists, of which there are endlessly many, and the workspace are left alone.
                User-agent: *
                Disallow: /*?
                Disallow: /*/desk
                Sitemap: %s/sitemap.xml
                """.formatted(origin())
                .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        String origin = origin();
        int parts = Math.max(1, (addresses().size() + PAGES_A_PART - 1) / PAGES_A_PART);
        return xml("sitemapindex", xml -> {
            for (int part = 1; part <= parts; part++) {
                xml.writeStartElement("sitemap");
                element(xml, "loc", origin + "/sitemap/" + part + ".xml");
                xml.writeEndElement();
            }
        });
    }

    @GetMapping("/sitemap/{part:[1-9][0-9]{0,3}}.xml")
    ResponseEntity<byte[]> part(@PathVariable int part) {
        List<Address> pages = addresses().stream()
                .skip((part - 1L) * PAGES_A_PART)
                .limit(PAGES_A_PART)
                .toList();
        if (pages.isEmpty()) {
            throw Problem.notFound();
        }
        String origin = origin();
        return xml("urlset", xml -> {
            for (Address page : pages) {
                for (Language language : Language.values()) {
                    page(xml, origin, page, language);
                }
            }
        });
    }

    private static void page(XMLStreamWriter xml, String origin, Address page, Language language)
            throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", origin + "/" + language.code() + page.path());
        if (page.lastModified() != null) {
            element(
                    xml,
                    "lastmod",
                    page.lastModified().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        for (Language other : Language.values()) {
            xml.writeEmptyElement("xhtml", "link", XHTML);
            xml.writeAttribute("rel", "alternate");
            xml.writeAttribute("hreflang", other.code());
            xml.writeAttribute("href", origin + "/" + other.code() + page.path());
        }
        xml.writeEndElement();
    }

    private List<Address> addresses() {
        return sources.stream().flatMap(source -> source.addresses().stream()).toList();
    }

    private static String origin() {
        return ServletUriComponentsBuilder.fromCurrentRequestUri()
                .replacePath(null)
                .build()
                .toUriString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /// Writes what stands in a document.
    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static ResponseEntity<byte[]> xml(String root, Body body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("", root, SITEMAP);
            xml.writeDefaultNamespace(SITEMAP);
            xml.writeNamespace("xhtml", XHTML);
            body.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return Representation.of(MediaType.APPLICATION_XML, out.toByteArray());
    }
}
