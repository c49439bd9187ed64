package org.besa.plans.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.besa.plans.reading.source.pdf.PdfSource;

/// A form as a PDF that says what everything in it is (PDF/UA): drawn directly, page by page.
final class PdfFile implements FormFile {

    @Override
    public void write(PlanForm form, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            document.setVersion(1.7f);
            document.setDocumentId(Long.parseUnsignedLong(form.sha256().substring(0, 16), 16));
            PdfFlow flow = new PdfFlow(form, document);
            flow.write();
            describe(form, document);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.STRUCT_TREE_ROOT, flow.tags().root());
            document.save(out);
        }
    }

    private static void describe(PlanForm form, PDDocument document) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(form.title());
        information.setAuthor(form.institution());
        information.setProducer(PdfSource.OWN_PRODUCER);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(DocxText.locale(form.language().primary().code()));
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setMetadata(
                new PDMetadata(document, new ByteArrayInputStream(metadata(form).getBytes(StandardCharsets.UTF_8))));
    }

    private static String metadata(PlanForm form) throws IOException {
        StringWriter text = new StringWriter();
        Xml xml = new Xml(text);
        xml.start("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
        xml.start("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        xml.start(
                "rdf:Description",
                "rdf:about",
                "",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:pdf",
                "http://ns.adobe.com/pdf/1.3/",
                "xmlns:pdfuaid",
                "http://www.aiim.org/pdfua/ns/id/");
        xml.start("pdfuaid:part").text("1").end();
        xml.start("pdf:Producer").text(PdfSource.OWN_PRODUCER).end();
        xml.start("dc:title").start("rdf:Alt").start("rdf:li", "xml:lang", "x-default");
        xml.text(form.title()).end().end().end();
        xml.start("dc:creator").start("rdf:Seq").start("rdf:li");
        xml.text(form.institution()).end().end().end();
        xml.start("dc:language").start("rdf:Bag").start("rdf:li");
        xml.text(form.language().primary().code()).end().end().end();
        xml.end().end().end();
        String declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + text.toString().substring(declaration.length())
                + "\n<?xpacket end=\"r\"?>";
    }
}
