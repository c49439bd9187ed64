package org.besa.plans.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.besa.platform.sheets.FormulaGuard;

/// A form as an OpenDocument spreadsheet: the head and the areas on the first sheet, each table of the annex on one of
/// its own. Cells hold texts, never formulas. It is written as it goes.
final class OdsFile implements FormFile {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
              <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
              <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
              <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(TYPE);

    @Override
    public void write(PlanForm form, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        type(zip);
        part(zip, "META-INF/manifest.xml", text -> text.write(MANIFEST));
        part(zip, "meta.xml", text -> meta(form, new Xml(text)));
        part(zip, "content.xml", text -> new OdsSheets(form, new Xml(text)).write());
        zip.finish();
    }

    /// The type stands first and unpacked, so that it can be told without unpacking.
    private static void type(ZipOutputStream zip) throws IOException {
        byte[] bytes = TYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
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

    private static void meta(PlanForm form, Xml xml) throws IOException {
        xml.start(
                "office:document-meta",
                "xmlns:office",
                "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "office:version",
                "1.3");
        xml.start("office:meta");
        xml.start("dc:title").text(form.title()).end();
        xml.start("dc:creator").text(form.institution()).end();
        xml.start("dc:language").text(form.language().primary().code()).end();
        xml.end().end();
    }

    /// The sheets of one workbook.
    private record OdsSheets(PlanForm form, Xml xml) {

        private static final String NAMESPACES = "urn:oasis:names:tc:opendocument:xmlns:";

        /// The width of a table in centimetres.
        private static final float WIDTH = 34;

        void write() throws IOException {
            xml.start(
                    "office:document-content",
                    "xmlns:office",
                    NAMESPACES + "office:1.0",
                    "xmlns:table",
                    NAMESPACES + "table:1.0",
                    "xmlns:text",
                    NAMESPACES + "text:1.0",
                    "xmlns:style",
                    NAMESPACES + "style:1.0",
                    "xmlns:fo",
                    NAMESPACES + "xsl-fo-compatible:1.0",
                    "office:version",
                    "1.3");
            styles();
            xml.start("office:body").start("office:spreadsheet");
            open(form.edition(), FormSection.MEASURES);
            boolean inAnnex = false;
            for (FormBlock block : form.blocks()) {
                switch (block) {
                    case FormBlock.Area area -> row(List.of(area.text()), "area");
                    case FormBlock.Fact fact -> row(List.of(fact.marked()), "text");
                    case FormBlock.Annex _ -> inAnnex = true;
                    case FormBlock.Table table -> {
                        if (inAnnex) {
                            xml.end();
                            open(table.title(), table.section());
                        }
                        row(table.labels(), "header");
                        for (List<String> cells : table.rows()) {
                            row(cells, "text");
                        }
                    }
                }
            }
            xml.end().end().end().end();
        }

        private void styles() throws IOException {
            xml.start("office:automatic-styles");
            for (FormSection section : FormSection.values()) {
                for (int column = 0; column < section.columns().size(); column++) {
                    xml.start("style:style", "style:name", column(section, column), "style:family", "table-column");
                    xml.empty(
                            "style:table-column-properties",
                            "style:column-width",
                            "%.1fcm".formatted(Math.max(1.6, section.width(column) * WIDTH / 100)));
                    xml.end();
                }
            }
            cell("text", "10pt", "normal", "wrap");
            cell("header", "10pt", "bold", "wrap");
            cell("area", "13pt", "bold", "no-wrap");
            xml.end();
        }

        private void cell(String name, String size, String weight, String wrap) throws IOException {
            xml.start("style:style", "style:name", name, "style:family", "table-cell");
            xml.empty("style:table-cell-properties", "fo:wrap-option", wrap, "style:vertical-align", "top");
            xml.empty("style:text-properties", "fo:font-size", size, "fo:font-weight", weight);
            xml.end();
        }

        private static String column(FormSection section, int column) {
            return section.key() + column;
        }

        private void open(String name, FormSection section) throws IOException {
            xml.start("table:table", "table:name", name.replaceAll("[\\[\\]*?:/\\\\']", " "));
            for (int column = 0; column < section.columns().size(); column++) {
                xml.empty("table:table-column", "table:style-name", column(section, column));
            }
        }

        private void row(List<String> cells, String style) throws IOException {
            xml.start("table:table-row");
            for (String cell : cells) {
                if (cell.isEmpty()) {
                    xml.empty("table:table-cell");
                    continue;
                }
                xml.start("table:table-cell", "table:style-name", style, "office:value-type", "string");
                for (String line : FormulaGuard.typed(cell).split("\n", -1)) {
                    xml.start("text:p");
                    spaced(line);
                    xml.end();
                }
                xml.end();
            }
            xml.end();
        }

        /// White space that is more than one space is an element of its own.
        private void spaced(String line) throws IOException {
            String[] words = line.split("(?<= )(?= )", -1);
            for (int i = 0; i < words.length; i++) {
                if (i > 0) {
                    xml.empty("text:s");
                }
                xml.text(i > 0 && words[i].startsWith(" ") ? words[i].substring(1) : words[i]);
            }
        }
    }
}
