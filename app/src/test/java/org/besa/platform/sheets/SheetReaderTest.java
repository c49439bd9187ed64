package org.besa.platform.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.besa.platform.sheets.SheetReader.Numbers;
import org.besa.platform.web.Problem;
import org.junit.jupiter.api.Test;

/// Files as spreadsheet programs save them.
class SheetReaderTest {

    private static final List<String> COLUMNS = List.of("Kodi", "Çfarë u bë, 1");

    @Test
    void whateverStandsBetweenColumnsTheyAreRead() {
        for (String separator : List.of(",", ";", "\t")) {
            String text = "Kodi" + separator + "\"Çfarë u bë, 1\"\n1.1" + separator + "\"Hartuar; ëçËÇ, gati\"\n";
            for (Charset letters : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
                SheetFile file = SheetReader.read(text.getBytes(letters), COLUMNS);
                assertEquals(
                        Map.of("Kodi", "1.1", "Çfarë u bë, 1", "Hartuar; ëçËÇ, gati"),
                        file.rows().getFirst().cells(),
                        separator + letters);
            }
        }
    }

    @Test
    void rowsAreCountedAsTheProgramCountsThem() {
        SheetFile file = SheetReader.read(
                "Kodi,\"Çfarë u bë, 1\"\r\n1.1,\"rresht\nrresht\"\r\n,\r\n1.2,x\r\n".getBytes(StandardCharsets.UTF_8),
                COLUMNS);
        assertEquals(
                List.of(2, 4), file.rows().stream().map(SheetFile.Row::line).toList());
    }

    @Test
    void whatAnotherProgramSavesByItselfIsCalledByItsName() throws IOException {
        assertEquals("uploads.sheet.open-document", refused(openDocument()));
        assertEquals(
                "uploads.sheet.old-or-locked",
                refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A}));
        assertEquals(
                "uploads.sheet.not-utf8", refused("Kodi;Çfarë u bë, 1\n".getBytes(Charset.forName("windows-1252"))));
        assertEquals("uploads.sheet.unreadable", refused(new byte[] {'P', 'K', 3, 4}));
    }

    private static String refused(byte[] file) {
        return assertThrows(Problem.class, () -> SheetReader.read(file, new LinkedHashSet<>(COLUMNS), Numbers.AS_HELD))
                .key();
    }

    /// The first entry says what it is, and is not compressed.
    private static byte[] openDocument() throws IOException {
        byte[] kind = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(kind);
        ZipEntry first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(kind.length);
        first.setCrc(sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(first);
            zip.write(kind);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
