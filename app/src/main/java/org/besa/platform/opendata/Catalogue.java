package org.besa.platform.opendata;

import static org.besa.platform.opendata.JsonLd.date;
import static org.besa.platform.opendata.JsonLd.id;
import static org.besa.platform.opendata.JsonLd.node;
import static org.besa.platform.opendata.JsonLd.typed;
import static org.besa.platform.opendata.JsonLd.words;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/// The catalogue of open data after DCAT-AP 3, as JSON-LD, so that the portals of the State and of Europe can take it
/// over. What the words mean and what each address stands for is in the document itself: nobody has to ask another site
/// for it.
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
        catalogue.put("@context", JsonLd.context());
        catalogue.put("@id", origin + "/data/catalog.jsonld");
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", words(texts.inAll("data.page.title")));
        catalogue.put("dct:description", words(texts.inAll("data.page.lede")));
        catalogue.put("dct:publisher", publisher(origin));
        catalogue.put("dct:license", licence());
        catalogue.put("dct:language", List.of(language("SQI"), language("ENG")));
        catalogue.put("dct:spatial", territory());
        catalogue.put("dcat:themeTaxonomy", themes());
        catalogue.put("foaf:homepage", page(origin));
        made.stream()
                .map(BulkFile::madeAt)
                .max(Comparator.naturalOrder())
                .ifPresent(latest -> catalogue.put("dct:modified", moment(latest)));
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
        described.put("@id", address(dataset, origin));
        described.put("@type", "dcat:Dataset");
        described.put("dct:identifier", dataset.name());
        described.put("dct:title", words(dataset.title()));
        described.put("dct:description", words(dataset.about()));
        described.put("dct:publisher", publisher(origin));
        described.put("dcat:theme", theme());
        described.put("dct:accrualPeriodicity", node("dct:Frequency", EU + "frequency/IRREG"));
        described.put("dct:spatial", territory());
        described.put("dct:accessRights", node("dct:RightsStatement", EU + "access-right/PUBLIC"));
        described.put("dcat:landingPage", page(origin));
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
        contact.put("@type", List.of("vcard:Kind", "vcard:Organization"));
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
        described.put("dcat:mediaType", node("dct:MediaType", MEDIA_TYPES + type.getType() + "/" + type.getSubtype()));
        described.put(
                "dct:format",
                node("dct:MediaTypeOrExtent", EU + "file-type/" + file.format().euFileType()));
        described.put("dct:license", licence());
        described.put("dct:modified", moment(file.madeAt()));
        described.put("dcat:byteSize", typed("xsd:nonNegativeInteger", Long.toString(file.size())));
        Map<String, Object> checksum = new LinkedHashMap<>();
        checksum.put("@type", "spdx:Checksum");
        checksum.put("spdx:algorithm", node("spdx:ChecksumAlgorithm", "spdx:checksumAlgorithm_sha256"));
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
        service.put("dct:license", licence());
        service.put("dcat:endpointURL", id(origin + "/api/v1"));
        service.put("dcat:endpointDescription", id(origin + "/api/v1/openapi.json"));
        service.put(
                "dcat:servesDataset",
                files.datasets().stream()
                        .map(dataset -> id(address(dataset, origin)))
                        .toList());
        return service;
    }

    private Map<String, Object> publisher(String origin) {
        Map<String, Object> publisher = node("foaf:Agent", origin + "/#publisher");
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

    private Map<String, Object> licence() {
        return node("dct:LicenseDocument", settings.licence().toString());
    }

    private Map<String, Object> territory() {
        return node("dct:Location", settings.territory().toString());
    }

    private Map<String, Object> theme() {
        Map<String, Object> theme = node("skos:Concept", EU + "data-theme/GOVE");
        theme.put("skos:prefLabel", words(texts.inAll("data.catalogue.theme")));
        return theme;
    }

    private Map<String, Object> themes() {
        Map<String, Object> themes = node("skos:ConceptScheme", EU + "data-theme");
        themes.put("dct:title", words(texts.inAll("data.catalogue.themes")));
        return themes;
    }

    private static Map<String, Object> language(String code) {
        return node("dct:LinguisticSystem", EU + "language/" + code);
    }

    private static Map<String, Object> page(String origin) {
        return node("foaf:Document", origin + "/data");
    }

    private static String address(Dataset<?> dataset, String origin) {
        return origin + "/data#" + dataset.name();
    }

    private static Map<String, Object> moment(Instant moment) {
        return typed("xsd:dateTime", moment.toString());
    }
}
