package org.besa.monitoring.reports.files;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// The page of a Word document: paper, styles, lists, foot, properties.
final class DocxPage {

    private static final BigInteger WIDTH = BigInteger.valueOf(11_906);
    private static final BigInteger HEIGHT = BigInteger.valueOf(16_838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1134);

    private DocxPage() {}

    static void prepare(XWPFDocument document, ReportIssue issue, Language language, Texts texts) throws IOException {
        paper(document);
        styles(document, language);
        bullets(document);
        foot(document, issue, language, texts);
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(issue.document().title().in(language));
        properties.setCreator("Besa");
        properties.setIdentifier(issue.sha256() == null ? issue.document().address() : issue.sha256());
    }

    private static void paper(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(WIDTH);
        size.setH(HEIGHT);
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(MARGIN);
        margin.setBottom(MARGIN);
        margin.setLeft(MARGIN);
        margin.setRight(MARGIN);
    }

    private static void styles(XWPFDocument document, Language language) throws IOException {
        try (InputStream in = DocxPage.class.getResourceAsStream("/files/docx/report-styles.xml")) {
            if (in == null) {
                throw new IllegalStateException("no styles");
            }
            String styles = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("LANGUAGE", language == Language.SQ ? "sq-AL" : "en-GB");
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The list that the style of bullets belongs to, number 1.
    private static void bullets(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var numbering = document.createNumbering();
        numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void foot(XWPFDocument document, ReportIssue issue, Language language, Texts texts) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.createRun().setText(issue.document().title().in(language));
        foot.createRun().addTab();
        foot.createRun().setText(texts.text(language, "reports.page") + " ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }
}
