package org.besa.plans.reading.source.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.besa.plans.reading.documents.Archive;
import org.besa.plans.reading.documents.DocxDocument;
import org.besa.plans.reading.documents.HtmlDocument;
import org.besa.plans.reading.documents.OdtDocument;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.plans.reading.documents.XlsxDocument;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are no readable plan: each with the line it gives.
class BadInputTests {

    private static final String DAMAGED_REMEDY = "Get the file again, or open it in its program and save it anew.";

    @TempDir
    private Path folder;

    @Test
    void emptyFile() throws Exception {
        assertRefused(
                bytes(),
                Reason.EMPTY,
                "The file is empty, it has not a single byte. Choose the file again or get it anew.");
    }

    @Test
    void folderInsteadOfFile() throws Exception {
        assertRefused(folder, Reason.UNKNOWN_TYPE, "This is a folder. Give the document in it.");
    }

    @Test
    void fileOf500Megabytes() throws Exception {
        Path file = folder.resolve("plan.docx");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(500L << 20);
        }
        assertRefused(
                file,
                Reason.TOO_LARGE,
                "The file has 500 MB; at most 64 MB are read. Take the pictures out of it, or split it.");
    }

    @Test
    void encryptedWord() throws Exception {
        Path file = folder.resolve("plan.docx");
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream stream = encryptor.getDataStream(container)) {
                Files.copy(DocxDocument.of(SamplePlan.small()).write(folder.resolve("plain")), stream);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        assertRefused(
                file,
                Reason.ENCRYPTED,
                "The document is protected by a password. Open it in its program, remove the password and save it.");
    }

    @Test
    void encryptedOpenDocument() throws Exception {
        Archive archive = OdtDocument.of(SamplePlan.small()).with("META-INF/manifest.xml", """
                        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
                        <manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>\
                        </manifest:manifest>""");
        assertThat(Formats.refusal(write(archive)).reason()).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void wordDocumentCutShort() throws Exception {
        byte[] whole = Files.readAllBytes(DocxDocument.of(SamplePlan.small()).write(folder.resolve("plain")));
        assertRefused(
                bytes(Arrays.copyOf(whole, whole.length / 2)),
                Reason.DAMAGED,
                "The document is damaged or cut short: its table of contents is missing or broken. " + DAMAGED_REMEDY);
    }

    @Test
    void wordDocumentWithoutItsText() throws Exception {
        assertRefused(
                write(DocxDocument.of(SamplePlan.small()).without("word/document.xml")),
                Reason.DAMAGED,
                "The document is damaged or cut short: it does not say which part is the document. " + DAMAGED_REMEDY);
    }

    @Test
    void wordDocumentWhoseTextBreaksOff() throws Exception {
        Archive archive = DocxDocument.of(SamplePlan.small());
        String text = archive.text("word/document.xml");
        assertRefused(
                write(archive.with("word/document.xml", text.substring(0, text.length() - 100))),
                Reason.DAMAGED,
                "The document is damaged or cut short: its part “word/document.xml” is not well-formed. "
                        + DAMAGED_REMEDY);
    }

    @Test
    void workbookThatLacksSheet() throws Exception {
        assertThat(Formats.refusal(write(XlsxDocument.of(SamplePlan.small()).without("xl/worksheets/sheet1.xml"))))
                .hasMessageContaining("its part “xl/worksheets/sheet1.xml” is missing");
    }

    @Test
    void otherTypesAreNamed() throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertOther(png, "a picture (image/png)");
        assertOther(
                new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0}, "a program (application/x-msdownload)");
        assertOther(new byte[] {'I', 'D', '3', 3, 0, 0, 0, 0, 0, 0, 0, 0}, "a sound (audio/mpeg)");
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        assertOther(noise, "a file of unknown type");
        assertOther("{\"plan\": [1, 2, {\"a\": null}]}".getBytes(StandardCharsets.UTF_8), "a JSON file");
        assertOther("<?xml version=\"1.0\"?><plan/>".getBytes(StandardCharsets.UTF_8), "an XML file");
        assertOther("{\\rtf1\\ansi Plan}".getBytes(StandardCharsets.UTF_8), "an RTF document");
        assertThat(Formats.refusal(write(new Archive().with("a.png", png).with("b.png", png))))
                .hasMessage(
                        "This is a ZIP archive, not a plan that can be read. Unpack it and give the document in it.");
        assertThat(Formats.refusal(
                        write(new Archive().with("META-INF/MANIFEST.MF", "").with("A.class", png))))
                .hasMessageStartingWith("This is a Java program (JAR), not a plan that can be read.");
    }

    @Test
    void textThatOnlyLooksLikeSomethingElseIsText() throws Exception {
        for (String text :
                List.of("[DRAFT] Integrity plan", "[1] First line", "{plan}", "Risk < measure", "Plan\u0001")) {
            Path file = bytes((text + "\n" + "words ".repeat(100)).getBytes(StandardCharsets.UTF_8));
            assertThat(Formats.read(file).format()).as(text).isEqualTo(DocumentFormat.TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/plan.dtd\">",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>"
            })
    void entityTricksInAnyPackedFormat(String declaration) throws Exception {
        for (Archive archive : List.of(
                declaring(DocxDocument.of(SamplePlan.small()), "word/document.xml", declaration),
                declaring(DocxDocument.of(SamplePlan.small()), "_rels/.rels", declaration),
                declaring(XlsxDocument.of(SamplePlan.small()), "xl/worksheets/sheet1.xml", declaration),
                declaring(OdtDocument.of(SamplePlan.small()), "content.xml", declaration))) {
            UnreadableDocument refusal = Formats.refusal(write(archive));
            assertThat(refusal.reason()).isEqualTo(Reason.FORBIDDEN_CONTENT);
            assertThat(refusal).hasMessageContaining("XML entities").hasMessageEndingWith("save it anew.");
        }
    }

    @Test
    void bombThatUnpacksToFarMoreThanItIs() throws Exception {
        ReadingLimits limits = new ReadingLimits(64 << 20, 8 << 20, 100, 1000, 100_000, 60, 60);
        String spaces = " ".repeat(1 << 20);
        String bomb = "<w:p>" + ("<w:r>" + spaces + "</w:r>").repeat(20) + "</w:p>";
        Path file = write(DocxDocument.withBody(bomb));
        assertThat(Files.size(file)).isLessThan(100_000);
        UnreadableDocument refusal = Formats.refusal(file, limits);
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE_UNPACKED);
        assertThat(refusal)
                .hasMessage(
                        "Unpacked, the document is larger than 8 MB, far more than a plan needs. Save the plan alone in a new file.");
    }

    @Test
    void bombOfOneEndlessTag() throws Exception {
        Path file = write(DocxDocument.withBody("<w:p w:x=\"" + " ".repeat(40 << 20) + "\"/>"));
        UnreadableDocument refusal = Formats.refusal(file);
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE_UNPACKED);
    }

    @Test
    void archiveInsideAnArchiveIsNotUnpacked() throws Exception {
        byte[] inner = Files.readAllBytes(DocxDocument.of(SamplePlan.small()).write(folder.resolve("inner")));
        assertThat(Formats.refusal(write(new Archive().with("inner.zip", inner)))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @Test
    void macrosAndOutsideContentAreNamedAndLeftAlone() throws Exception {
        Archive archive = DocxDocument.of(SamplePlan.small());
        archive.with(
                        "[Content_Types].xml",
                        archive.text("[Content_Types].xml")
                                .replace(
                                        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                        "vnd.ms-word.document.macroEnabled.main+xml"))
                .with("word/vbaProject.bin", new byte[] {1, 2, 3})
                .with(
                        "word/_rels/document.xml.rels",
                        DocxDocument.relations(
                                "<Relationship Id=\"t\" Type=\"x/attachedTemplate\" TargetMode=\"External\""
                                        + " Target=\"http://127.0.0.1:1/template.dotm\"/>"));
        SourceDocument document = Formats.read(write(archive));
        assertThat(document.blocks()).isNotEmpty();
        assertThat(document.remarks())
                .containsExactly(
                        "The document carries macros; they were not run.",
                        "The document refers to content outside it, such as a template or pictures; nothing was fetched.");
    }

    @Test
    void sheetOfOneMillionFormattedRowsGivesItsFilledOnes() throws Exception {
        String sheet = XlsxDocument.sheet("<sheetData>" + XlsxDocument.row(1, List.of("first")));
        StringBuilder rows = new StringBuilder(sheet.substring(0, sheet.indexOf("</worksheet>")));
        for (int row = 2; row < 1_000_000; row++) {
            rows.append("<row r=\"").append(row).append("\" s=\"3\"><c s=\"3\"/></row>");
        }
        rows.append(XlsxDocument.row(1_000_000, List.of("last"))).append("</sheetData></worksheet>");
        assertThat(Formats.shown(Formats.read(
                        write(XlsxDocument.withSheet("").with("xl/worksheets/sheet1.xml", rows.toString())))))
                .containsExactly("[0 first]", "[0 last]");
    }

    @Test
    void moreRowsThanThePlanMayHave() throws Exception {
        ReadingLimits limits = new ReadingLimits(64 << 20, 64 << 20, 100, 20, 100_000, 60, 60);
        SamplePlan plan = SamplePlan.of(1, 30);
        for (Path file : List.of(
                DocxDocument.of(plan).write(folder.resolve("a")),
                XlsxDocument.of(plan).write(folder.resolve("b")),
                OdtDocument.of(plan).write(folder.resolve("c")),
                Files.writeString(folder.resolve("d"), HtmlDocument.of(plan)))) {
            UnreadableDocument refusal = Formats.refusal(file, limits);
            assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_ROWS);
            assertThat(refusal)
                    .hasMessage(
                            "The document has more than 20 rows and lines. Save the plan alone in a file, or split it.");
        }
    }

    @Test
    void cellLongerThanItMayBeIsRefusedAndNeverCut() throws Exception {
        ReadingLimits limits = new ReadingLimits(64 << 20, 64 << 20, 100, 1000, 500, 60, 60);
        List<String> row = List.of("word ".repeat(99), "x".repeat(501));
        for (Path file : List.of(
                DocxDocument.withBody("<w:tbl>" + DocxDocument.row(row) + "</w:tbl>")
                        .write(folder.resolve("a")),
                XlsxDocument.withSheet("<sheetData>" + XlsxDocument.row(1, row) + "</sheetData>")
                        .write(folder.resolve("b")),
                OdtDocument.withText("", "<table:table>" + OdtDocument.row(row) + "</table:table>")
                        .write(folder.resolve("c")),
                Files.writeString(
                        folder.resolve("d"), HtmlDocument.page("<table><tr><td>" + row.get(1) + "</table>")))) {
            UnreadableDocument refusal = Formats.refusal(file, limits);
            assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(refusal)
                    .hasMessage(
                            "The cell or line that begins “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx” has more than 500 characters."
                                    + " Split it into several.");
        }
    }

    @Test
    void tablesNestedTenThousandTimesKeepTheirText() throws Exception {
        int depth = 10_000;
        String word = "<w:tbl><w:tr><w:tc>".repeat(depth)
                + DocxDocument.paragraph("deep")
                + "</w:tc></w:tr></w:tbl>".repeat(depth);
        String open = "<table:table><table:table-row><table:table-cell>".repeat(depth)
                + OdtDocument.paragraph("deep")
                + "</table:table-cell></table:table-row></table:table>".repeat(depth);
        String tags = "<table><tr><td>".repeat(depth) + "deep" + "<div>".repeat(depth) + "deeper";
        assertThat(said(DocxDocument.withBody(word).write(folder.resolve("a")))).contains("deep");
        assertThat(said(OdtDocument.withText("", open).write(folder.resolve("b"))))
                .contains("deep");
        assertThat(said(Files.writeString(folder.resolve("c"), HtmlDocument.page(tags))))
                .contains("deep", "deeper");
    }

    @Test
    void readingThatTakesTooLongIsStopped() throws Exception {
        ReadingLimits limits = new ReadingLimits(64 << 20, 512 << 20, 100, 200_000, 100_000, 0, 0);
        UnreadableDocument refusal =
                Formats.refusal(DocxDocument.of(SamplePlan.of(10, 100)).write(folder.resolve("a")), limits);
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_SLOW);
        assertThat(refusal)
                .hasMessage(
                        "Reading took longer than 0 seconds and was stopped. Save the plan alone in a new file, or split it.");
    }

    private void assertOther(byte[] content, String named) throws IOException {
        UnreadableDocument refusal = Formats.refusal(bytes(content));
        assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refusal).hasMessageStartingWith("This is " + named + ", not a plan that can be read. ");
    }

    private static void assertRefused(Path file, Reason reason, String message) throws IOException {
        UnreadableDocument refusal = Formats.refusal(file);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    private static String said(Path file) throws Exception {
        return String.join("\n", Formats.shown(Formats.read(file)));
    }

    private static Archive declaring(Archive archive, String part, String declaration) {
        String text = archive.text(part);
        int root = text.indexOf("?>") < 0 ? 0 : text.indexOf("?>") + 2;
        return archive.with(part, text.substring(0, root) + declaration + text.substring(root));
    }

    private Path write(Archive archive) throws IOException {
        return archive.write(folder.resolve("packed"));
    }

    private Path bytes(byte... content) throws IOException {
        return Files.write(folder.resolve("bytes"), content);
    }
}
