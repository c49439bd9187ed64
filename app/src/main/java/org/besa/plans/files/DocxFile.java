package org.besa.plans.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A form as a Word document (ECMA-376): landscape, tables whose header repeats on every page, rows that stay whole.
/// It is written as it goes; a library that builds the document in memory first needs a hundred times its size.
final class DocxFile implements FormFile {

    private static final List<String> FIXED_PARTS =
            List.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml");

    @Override
    public void write(PlanForm form, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (String part : FIXED_PARTS) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(resource(part));
            zip.closeEntry();
        }
        String styles = new String(resource("word/styles.xml"), StandardCharsets.UTF_8);
        part(
                zip,
                "word/styles.xml",
                text -> text.write(styles.replace(
                        "LANGUAGE", DocxText.locale(form.language().primary().code()))));
        part(zip, "docProps/core.xml", text -> properties(form, new Xml(text)));
        part(zip, "word/footer1.xml", text -> new DocxText(form, new Xml(text)).footer());
        part(zip, "word/document.xml", text -> new DocxText(form, new Xml(text)).document());
        zip.finish();
    }

    /// Writes one part.
    @FunctionalInterface
    private interface Part {
        void write(Writer text) throws IOException;
    }

    private static void part(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part.write(text);
        text.flush();
        zip.closeEntry();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = DocxFile.class.getResourceAsStream("/files/docx/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return in.readAllBytes();
        }
    }

    private static void properties(PlanForm form, Xml xml) throws IOException {
        xml.start(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.start("dc:title").text(form.title()).end();
        xml.start("dc:creator").text(form.institution()).end();
        xml.start("dc:identifier").text(form.sha256()).end();
        xml.start("dc:language").text(form.language().primary().code()).end();
        xml.end();
    }
}
