package org.besa.platform.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.besa.platform.start.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void isMadeWhereItIsMissing() {
        try (Home home = Home.occupy(folder.resolve("a").resolve("b"))) {
            assertTrue(Files.isDirectory(home.folder("files")));
        }
    }

    @Test
    void isHeldByOneAtATime() {
        try (Home held = Home.occupy(folder)) {
            CannotStart refusal = assertThrows(CannotStart.class, () -> Home.occupy(folder));
            assertTrue(String.valueOf(refusal.getMessage())
                    .contains("Another Besa is running on the data folder " + held.path()));
        }
        Home.occupy(folder).close();
    }

    @Test
    void cannotBeAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        CannotStart refusal = assertThrows(CannotStart.class, () -> Home.occupy(file));
        assertEquals("BESA_HOME must be a folder, but %s is a file.".formatted(file), refusal.getMessage());
    }

    @Test
    void emptyingAFolderKeepsTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("a").resolve("b"));
        Files.createFile(folder.resolve("a").resolve("c"));

        Home.deleteContent(folder);

        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
