package org.besa.plans.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// Who cannot see a plan hears it: its PDF keeps every rule of PDF/UA-1 (ISO 14289-1) that a program can check. The
/// program is veraPDF, the reference validator of the PDF Association.
class AccessiblePdfTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void aPlanWithEverythingKeepsPdfUa(FormLanguage language) throws Exception {
        Path pdf = Written.write(SamplePlans.full(), language, new PdfFile(), folder)
                .file();

        ValidationResult result = validate(pdf);

        assertTrue(result.isCompliant(), () -> failed(result));
    }

    @Test
    void theValidatorSeesWhatIsMissing() throws Exception {
        Path pdf = Written.write(SamplePlans.full(), FormLanguage.EN, new PdfFile(), folder)
                .file();
        Path untagged = folder.resolve("untagged.pdf");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            document.getDocumentCatalog().setStructureTreeRoot(null);
            document.save(untagged.toFile());
        }

        ValidationResult result = validate(untagged);

        assertFalse(result.isCompliant());
        assertTrue(failed(result).contains("7.1"), () -> failed(result));
    }

    private static ValidationResult validate(Path pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(Files.newInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }

    private static String failed(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> "clause " + assertion.getRuleId().getClause() + ": " + assertion.getMessage() + " at "
                        + assertion.getLocation().getContext())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
