package org.besa.platform.opendata;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/// The catalogue of open data after DCAT-AP 3, as JSON-LD, so that the portals of the State and of Europe can take it
/// over. What the words mean stands in the document itself: nobody has to ask another site for it.
@Component
public class Catalogue {

    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final BulkFiles files;
    private final OpenDataSettings settings;
    private final Texts texts;

    Catalogue(BulkFiles files, OpenDataSettings settings, Texts texts) {
        this.files = files;
        this.settings = settings;
        this.texts = texts;
    }

    /// The document.
    ///
    /// @param origin scheme, host and port under which Besa is reached
    public Map<String, Object> document(String origin) {
        List<BulkFile> made = files.list();
        Map<String, Object> catalogue = new LinkedHashMap<>();
        catalogue.put("@context", context());
        catalogue.put("@id", origin + "/data/catalog.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", words(texts.inAll("data.page.title")));
        catalogue.put("dct:description", words(texts.inAll("data.page.lede")));
        catalogue.put("dct:publisher", publisher(origin));
        catalogue.put("dct:license", id(settings.licence().toString()));
        catalogue.put("dct:language", List.of(id(EU + "language/SQI"), id(EU + "language/ENG")));
        catalogue.put("dct:spatial", id(settings.territory().toString()));
        catalogue.put("dcat:themeTaxonomy", id(EU + "data-theme"));
        catalogue.put("foaf:homepage", id(origin + "/data"));
        catalogue.put(
                "dcat:dataset",
                files.datasets().stream()
                        .map(dataset -> dataset(dataset, made, origin))
                        .toList());
        catalogue.put("dcat:service", service(origin));
        return catalogue;
    }

    private Map<String, Object> dataset(Dataset<?> dataset, List<BulkFile> made, String origin) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("@id", origin + "/data#" + dataset.name());
        described.put("@type", "dcat:Dataset");
        described.put("dct:identifier", dataset.name());
        described.put("dct:title", words(dataset.title()));
        described.put("dct:description", words(dataset.about()));
        described.put("dct:publisher", publisher(origin));
        described.put("dcat:theme", id(EU + "data-theme/GOVE"));
        described.put("dct:accrualPeriodicity", id(EU + "frequency/IRREG"));
        described.put("dct:spatial", id(settings.territory().toString()));
        described.put("dct:accessRights", id(EU + "access-right/PUBLIC"));
        described.put("dcat:landingPage", id(origin + "/data"));
        if (settings.contact() != null) {
            described.put("dcat:contactPoint", contact(settings.contact()));
        }
        dataset.period().ifPresent(period -> described.put("dct:temporal", temporal(period)));
        described.put(
                "dcat:distribution",
                made.stream()
                        .filter(file -> file.dataset().equals(dataset.name()) && file.format() != Format.CSVW)
                        .map(file -> distribution(file, origin))
                        .toList());
        return described;
    }

    private static Map<String, Object> contact(URI address) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("@type", "vcard:Organization");
        contact.put("vcard:hasEmail", id(address.toString()));
        return contact;
    }

    private Map<String, Object> distribution(BulkFile file, String origin) {
        String address = origin + "/data/" + file.name();
        var type = file.format().mediaType();
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("@id", address + "#distribution");
        described.put("@type", "dcat:Distribution");
        described.put("dct:title", file.name());
        described.put("dcat:accessURL", id(address));
        described.put("dcat:downloadURL", id(address));
        described.put("dcat:mediaType", id(MEDIA_TYPES + type.getType() + "/" + type.getSubtype()));
        described.put("dct:format", id(EU + "file-type/" + file.format().euFileType()));
        described.put("dct:license", id(settings.licence().toString()));
        described.put("dct:modified", typed("xsd:dateTime", file.madeAt().toString()));
        described.put("dcat:byteSize", typed("xsd:nonNegativeInteger", Long.toString(file.size())));
        Map<String, Object> checksum = new LinkedHashMap<>();
        checksum.put("@type", "spdx:Checksum");
        checksum.put("spdx:algorithm", id("spdx:checksumAlgorithm_sha256"));
        checksum.put("spdx:checksumValue", typed("xsd:hexBinary", file.sha256()));
        described.put("spdx:checksum", checksum);
        if (file.format() == Format.CSV) {
            described.put("dcat:describedBy", id(origin + "/data/" + file.dataset() + Format.CSVW.suffix()));
        }
        return described;
    }

    private Map<String, Object> service(String origin) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("@id", origin + "/api/v1");
        service.put("@type", "dcat:DataService");
        service.put("dct:title", words(texts.inAll("api.title")));
        service.put("dct:description", words(texts.inAll("api.lede")));
        service.put("dct:publisher", publisher(origin));
        service.put("dct:license", id(settings.licence().toString()));
        service.put("dcat:endpointURL", id(origin + "/api/v1"));
        service.put("dcat:endpointDescription", id(origin + "/api/v1/openapi.json"));
        return service;
    }

    private Map<String, Object> publisher(String origin) {
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put("@id", origin + "/#publisher");
        publisher.put("@type", "foaf:Agent");
        publisher.put("foaf:name", settings.publisher());
        return publisher;
    }

    private static Map<String, Object> temporal(Dataset.Period period) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("@type", "dct:PeriodOfTime");
        described.put("dcat:startDate", date(period.start()));
        described.put("dcat:endDate", date(period.end()));
        return described;
    }

    private static Map<String, Object> date(LocalDate day) {
        return typed("xsd:date", day.toString());
    }

    private static Map<String, Object> typed(String type, String value) {
        Map<String, Object> literal = new LinkedHashMap<>();
        literal.put("@type", type);
        literal.put("@value", value);
        return literal;
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    private static List<Map<String, Object>> words(LocalizedText text) {
        return text.byLanguage().entrySet().stream()
                .map(entry -> {
                    Map<String, Object> literal = new LinkedHashMap<>();
                    literal.put("@language", entry.getKey());
                    literal.put("@value", entry.getValue());
                    return literal;
                })
                .toList();
    }

    private static Map<String, String> context() {
        Map<String, String> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("spdx", "http://spdx.org/rdf/terms#");
        context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }
}
