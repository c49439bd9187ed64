package org.besa.platform.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.besa.platform.data.Home;
import org.besa.platform.files.FileStore.StoredFile;
import org.besa.testing.DatabaseSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files lie in the database; each instance's folder holds copies.
@DatabaseSlice
class FileStoreTest {

    @Autowired
    FilePieces pieces;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void whatOneInstanceTookInAnotherReads() throws Exception {
        byte[] content = new byte[(5 << 19) + 7];
        new Random(1).nextBytes(content);
        try (Home one = Home.occupy(folder.resolve("one"));
                Home other = Home.occupy(folder.resolve("other"))) {
            StoredFile kept = new FileStore(one, pieces).store(new ByteArrayInputStream(content));

            assertEquals(content.length, kept.size());
            assertArrayEquals(content, Files.readAllBytes(new FileStore(other, pieces).path(kept.sha256())));
            assertEquals(3, count());
        }
    }

    @Test
    void theSameContentIsKeptOnce() throws Exception {
        try (Home home = Home.occupy(folder)) {
            FileStore files = new FileStore(home, pieces);
            StoredFile first = files.store(text("Plani"));

            assertEquals(first, files.store(text("Plani")));
            assertEquals(1, count());
            assertFalse(Files.exists(files.path("ab".repeat(32))));
        }
    }

    @Test
    void whatAnEarlierVersionKeptInTheFolderAloneIsShared() throws Exception {
        try (Home home = Home.occupy(folder);
                Home other = Home.occupy(folder.resolve("other"))) {
            FileStore files = new FileStore(home, pieces);
            String sha256 = files.store(text("Plani")).sha256();
            jdbc.sql("delete from platform.file_piece").update();
            jdbc.sql("delete from platform.file").update();

            files.shareWhatOnlyWeHave();
            files.shareWhatOnlyWeHave();

            assertEquals("Plani", Files.readString(new FileStore(other, pieces).path(sha256)));
        }
    }

    @Test
    void aContentThatIsNotWhatItsDigestSaysIsNotGivenOut() throws Exception {
        try (Home home = Home.occupy(folder);
                Home other = Home.occupy(folder.resolve("other"))) {
            String sha256 = new FileStore(home, pieces).store(text("Plani")).sha256();
            jdbc.sql("update platform.file_piece set bytes = 'Plane'").update();

            FileStore reading = new FileStore(other, pieces);
            UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> reading.path(sha256));
            assertTrue(String.valueOf(e.getMessage()).contains(sha256));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../lock", "..%2flock", "ABCDEF", "/etc/passwd"})
    void whatIsNoDigestLeadsNowhere(String name) {
        try (Home home = Home.occupy(folder)) {
            FileStore files = new FileStore(home, pieces);
            assertThrows(IllegalArgumentException.class, () -> files.path(name));
        }
    }

    private int count() {
        return jdbc.sql("select count(*) from platform.file_piece")
                .query(Integer.class)
                .single();
    }

    private static ByteArrayInputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
