package org.besa.monitoring.reports.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.besa.monitoring.reports.MonitoringReport;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.monitoring.reports.ReportIssues;
import org.besa.monitoring.reports.WrittenPeriod;
import org.besa.platform.i18n.Language;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

@DatabaseSlice
class ReportFilesTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ReportIssues issues;

    @Autowired
    private ReportFiles files;

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void whoCannotSeeTheReportHearsIt(Language language) throws Exception {
        MonitoringReport report = WrittenPeriod.closed(application).published();

        byte[] pdf = files.content(issues.issue(report), ReportFormat.PDF, language);

        ValidationResult result = validate(pdf);
        assertTrue(result.isCompliant(), () -> failed(result));
    }

    private static ValidationResult validate(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
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
                .limit(20)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theWordDocumentIsOneLikeAnyOther() throws IOException {
        MonitoringReport report = WrittenPeriod.closed(application).published();
        byte[] docx = files.content(issues.issue(report), ReportFormat.DOCX, Language.EN);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertEquals("I  Executive summary", headings.getFirst());
            XWPFTable totals = document.getTables().getFirst();
            assertTrue(totals.getRow(0).isRepeatHeader());
            assertEquals("Status", totals.getRow(0).getCell(0).getText());
            assertFalse(document.getCharts().isEmpty(), "charts keep their numbers");
            assertEquals(
                    report.title().in(Language.EN),
                    document.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        MonitoringReport report = WrittenPeriod.make(application).begin();
        ReportIssue issue = issues.issue(report);

        assertEquals("2027-h1-plani-draft-sq.pdf", ReportFiles.name(issue, ReportFormat.PDF, Language.SQ));
        assertTrue(files.content(issue, ReportFormat.PDF, Language.SQ).length > 0);
    }
}
