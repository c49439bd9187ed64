package org.besa.plans.reading.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.besa.plans.reading.documents.Archive;
import org.besa.plans.reading.documents.DocxDocument;
import org.besa.plans.reading.documents.OdtDocument;
import org.besa.plans.reading.documents.PdfPlan;
import org.besa.plans.reading.documents.SamplePlan;
import org.besa.plans.reading.documents.XlsxDocument;

/// Makes the documents of `bad-documents.csv`.
final class BadDocuments {

    private static final SamplePlan PLAN = SamplePlan.small();
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
            + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    private static final String OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";

    private final Path file;

    private BadDocuments(Path file) {
        this.file = file;
    }

    static Path write(String name, Path folder) throws IOException, GeneralSecurityException {
        return new BadDocuments(folder.resolve("document")).write(name);
    }

    private Path write(String name) throws IOException, GeneralSecurityException {
        return switch (name) {
            case "empty file" -> bytes();
            case "file of 500 MB" -> sparse();
            case "Office file with password" -> protectedOffice();
            case "OpenDocument with password" -> protectedOpenDocument();
            case "PDF with password" -> protectedPdf();
            case "ZIP with password" -> protectedZip();
            case "DOCX cut short" -> half(DocxDocument.of(PLAN).bytes());
            case "XLSX cut short" -> half(XlsxDocument.of(PLAN).bytes());
            case "ODT cut short" -> half(OdtDocument.of(PLAN).bytes());
            case "PDF cut short" -> half(PdfPlan.of(PLAN).bytes());
            case "DOC cut short" -> half(wordOf1997());
            case "PNG" -> bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R');
            case "JPEG" -> bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1);
            case "EXE" -> bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0);
            case "ZIP" ->
                new Archive().with("plan.docx", DocxDocument.of(PLAN).bytes()).write(file);
            case "EML" -> text("From: a@example.org\nSubject: plan\nMessage-ID: <1@example.org>\n\nSee attachment.\n");
            case "EML with a table" ->
                text("Subject: plan\n of this year\nMIME-Version: 1.0\n\n<table><tr><td>Risk</td></tr></table>\n");
            case "zip bomb in DOCX" -> bomb(DocxDocument.of(PLAN), "word/document.xml");
            case "zip bomb in XLSX" -> bomb(XlsxDocument.of(PLAN), "xl/worksheets/sheet1.xml");
            case "billion laughs in DOCX" -> declaring(DocxDocument.of(PLAN), "word/document.xml", LAUGHS);
            case "billion laughs in XLSX" -> declaring(XlsxDocument.of(PLAN), "xl/worksheets/sheet1.xml", LAUGHS);
            case "billion laughs in ODT" -> declaring(OdtDocument.of(PLAN), "content.xml", LAUGHS);
            case "outside entity in DOCX" -> declaring(DocxDocument.of(PLAN), "word/document.xml", OUTSIDE);
            case "outside entity in XLSX" -> declaring(XlsxDocument.of(PLAN), "xl/worksheets/sheet1.xml", OUTSIDE);
            case "outside entity in ODT" -> declaring(OdtDocument.of(PLAN), "content.xml", OUTSIDE);
            case "DOCX with macros" ->
                withMacros(
                        DocxDocument.of(PLAN), "officedocument.wordprocessingml.document", "ms-word.document", "word");
            case "XLSX with macros" ->
                withMacros(XlsxDocument.of(PLAN), "officedocument.spreadsheetml.sheet", "ms-excel.sheet", "xl");
            case "XLSX of a million empty rows" -> millionEmptyRows();
            case "PDF of 2000 pages without a plan" -> pages(2_000);
            case "DOCX without a plan" ->
                DocxDocument.withBody(DocxDocument.paragraph("The plan follows next week."))
                        .write(file);
            case "XLSX without a plan" ->
                XlsxDocument.withSheet("<sheetData>" + XlsxDocument.row(1, List.of("Name", "Age")) + "</sheetData>")
                        .write(file);
            case "text of 300000 lines" -> text("A line of a long letter.\n".repeat(300_000));
            case "text of one line of 20 MB" -> text("word ".repeat(4 << 20));
            case "commitment with 5000 lines of notes" ->
                text("Commitment: 1. Open data\nLead institution: Agency\nMilestones\n" + "A note.\n".repeat(5_000));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Path bytes(int... content) throws IOException {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return Files.write(file, bytes);
    }

    private Path text(String text) throws IOException {
        return Files.writeString(file, text);
    }

    private Path half(byte[] whole) throws IOException {
        return Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    private Path sparse() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(500L << 20);
        }
        return file;
    }

    private Path protectedOffice() throws IOException, GeneralSecurityException {
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("secret");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            try (OutputStream stream = encryptor.getDataStream(container)) {
                stream.write(XlsxDocument.of(PLAN).bytes());
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        return file;
    }

    private Path protectedOpenDocument() throws IOException {
        return OdtDocument.of(PLAN)
                .with(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                                + "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
                                + "</manifest:file-entry></manifest:manifest>")
                .write(file);
    }

    private Path protectedPdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            document.save(file.toFile());
        }
        return file;
    }

    /// The bit that says so is set in both places; what is packed stays as it is.
    private Path protectedZip() throws IOException {
        byte[] zip = new Archive().with("plan.docx", "sealed").bytes();
        for (int i = 0; i + 9 < zip.length; i++) {
            boolean entry = zip[i] == 'P' && zip[i + 1] == 'K';
            if (entry && zip[i + 2] == 3) {
                zip[i + 6] |= 1;
            } else if (entry && zip[i + 2] == 1) {
                zip[i + 8] |= 1;
            }
        }
        return Files.write(file, zip);
    }

    private static byte[] wordOf1997() throws IOException {
        try (var stream = Objects.requireNonNull(Archive.class.getResourceAsStream("small-plan.doc"))) {
            return stream.readAllBytes();
        }
    }

    /// A part that packs to a thousandth of itself.
    private Path bomb(Archive archive, String part) throws IOException {
        return archive.with(part, " ".repeat(40 << 20)).write(file);
    }

    private Path declaring(Archive archive, String part, String declaration) throws IOException {
        String text = archive.text(part);
        int root = text.indexOf("?>") < 0 ? 0 : text.indexOf("?>") + 2;
        return archive.with(part, text.substring(0, root) + declaration + text.substring(root))
                .write(file);
    }

    private Path withMacros(Archive archive, String type, String macroType, String folder) throws IOException {
        String types = archive.text("[Content_Types].xml");
        return archive.with(
                        "[Content_Types].xml",
                        types.replace(
                                "vnd.openxmlformats-" + type + ".main+xml",
                                "vnd." + macroType + ".macroEnabled.main+xml"))
                .with(folder + "/vbaProject.bin", new byte[] {1, 2, 3})
                .write(file);
    }

    private Path millionEmptyRows() throws IOException {
        String sheet = XlsxDocument.of(PLAN).text("xl/worksheets/sheet1.xml");
        StringBuilder rows = new StringBuilder();
        for (int row = 1_000; row < 1_001_000; row++) {
            rows.append("<row r=\"").append(row).append("\" s=\"3\"><c s=\"3\"/></row>");
        }
        int end = sheet.indexOf("</sheetData>");
        return XlsxDocument.of(PLAN)
                .with("xl/worksheets/sheet1.xml", sheet.substring(0, end) + rows + sheet.substring(end))
                .write(file);
    }

    private Path pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            var font = new PDType1Font(FontName.HELVETICA);
            for (int page = 1; page <= count; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (var content = new PDPageContentStream(document, sheet)) {
                    content.beginText();
                    content.setFont(font, 10);
                    content.newLineAtOffset(50, 700);
                    content.showText("Page " + page + " of a report that tells of a year.");
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
