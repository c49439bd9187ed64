package org.besa.monitoring.reports.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.besa.monitoring.reports.Block;
import org.besa.monitoring.reports.ReportDocument;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.platform.i18n.Dates;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/// A report as a Word document like any other: styles, lists, tables whose header repeats, charts with their data,
/// everything to be worked on.
@Component
class ReportDocx {

    private final Texts texts;

    ReportDocx(Texts texts) {
        this.texts = texts;
    }

    byte[] write(ReportIssue issue, Language language) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DocxPage.prepare(document, issue, language, texts);
            DocxBlocks blocks = new DocxBlocks(document);
            cover(issue, language, blocks);
            for (ReportDocument.Section section : issue.document().in(language)) {
                blocks.heading(section.level(), section.number() + "  " + section.heading());
                for (Block block : section.blocks()) {
                    blocks.write(block);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void cover(ReportIssue issue, Language language, DocxBlocks blocks) {
        ReportDocument document = issue.document();
        blocks.paragraph("Title", document.title().in(language));
        blocks.paragraph(
                "Subtitle",
                text(
                        language,
                        "monitoring.period.days",
                        Dates.day(document.data().period().starts(), language),
                        Dates.day(document.data().period().ends(), language)));
        ReportIssue.Approval approval = issue.approval();
        blocks.paragraph(
                "Subtitle",
                approval == null
                        ? text(
                                language,
                                "reports.draft-of",
                                Dates.day(document.data().asOfDay(), language))
                        : text(
                                language,
                                "reports.approved-by",
                                approval.by().in(language),
                                Dates.day(approval.on(), language)));
        if (issue.sha256() != null) {
            blocks.paragraph("Note", "SHA-256 " + issue.sha256());
        }
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }
}
