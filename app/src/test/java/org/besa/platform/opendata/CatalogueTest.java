package org.besa.platform.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// Rules of DCAT-AP 3.0.1, as its reader sees them: the catalogue as RDF.
@DatabaseSlice
class CatalogueTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    BulkBuild build;

    @Autowired
    JsonMapper json;

    private final Model model = ModelFactory.createDefaultModel();

    @BeforeEach
    void theCatalogueOfFilesThatAreMade() {
        build.run();
        RDFParser.fromString(json.writeValueAsString(catalogue.document("https://besa.test")), Lang.JSONLD11)
                .parse(model);
    }

    @ParameterizedTest
    @CsvSource({
        "dct:publisher, foaf:Agent",
        "dct:license, dct:LicenseDocument",
        "dct:language, dct:LinguisticSystem",
        "dct:spatial, dct:Location",
        "dct:accessRights, dct:RightsStatement",
        "dct:accrualPeriodicity, dct:Frequency",
        "dct:format, dct:MediaTypeOrExtent",
        "dcat:mediaType, dct:MediaType",
        "dcat:dataset, dcat:Dataset",
        "dcat:servesDataset, dcat:Dataset",
        "dcat:service, dcat:DataService",
        "dcat:distribution, dcat:Distribution",
        "dcat:theme, skos:Concept",
        "dcat:themeTaxonomy, skos:ConceptScheme",
        "dcat:landingPage, foaf:Document",
        "foaf:homepage, foaf:Document",
        "spdx:checksum, spdx:Checksum",
        "spdx:algorithm, spdx:ChecksumAlgorithm"
    })
    void whatIsNamedIsSaidToBeWhatItIs(String property, String type) {
        List<RDFNode> named = model.listObjectsOfProperty(property(property)).toList();

        assertTrue(!named.isEmpty(), property);
        for (RDFNode each : named) {
            assertTrue(model.contains(each.asResource(), RDF.type, property(type)), () -> property + ": " + each);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dcat:Catalog, dct:title",
        "dcat:Catalog, dct:description",
        "dcat:Dataset, dct:title",
        "dcat:Dataset, dct:description",
        "dcat:DataService, dct:title",
        "skos:Concept, skos:prefLabel",
        "skos:ConceptScheme, dct:title"
    })
    void whatIsDescribedHasItsWordsInBothLanguages(String type, String property) {
        List<Resource> described =
                model.listSubjectsWithProperty(RDF.type, property(type)).toList();

        assertTrue(!described.isEmpty(), type);
        for (Resource each : described) {
            Set<String> languages = each.listProperties(property(property)).toList().stream()
                    .map(Statement::getLanguage)
                    .collect(Collectors.toSet());
            assertEquals(Set.of("sq", "en"), languages, each::toString);
        }
    }

    @Test
    void aValueIsOfTheTypeThatItNames() {
        List<Statement> values = model.listStatements().toList().stream()
                .filter(statement -> statement.getObject().isLiteral())
                .toList();

        for (Statement each : values) {
            assertTrue(isReadable(each), each::toString);
        }
        assertEquals(
                Set.of("nonNegativeInteger"),
                values.stream()
                        .filter(each -> each.getPredicate().equals(property("dcat:byteSize")))
                        .map(each -> each.getLiteral().getDatatypeURI().replaceFirst(".*#", ""))
                        .collect(Collectors.toSet()));
    }

    private static boolean isReadable(Statement statement) {
        return statement
                .getLiteral()
                .getDatatype()
                .isValid(statement.getLiteral().getLexicalForm());
    }

    private static Property property(String name) {
        Map<String, String> prefixes = JsonLd.context();
        String[] parts = name.split(":", 2);
        return ModelFactory.createDefaultModel().createProperty(prefixes.get(parts[0]) + parts[1]);
    }
}
