package org.besa.directory.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.testing.DatabaseSlice;
import org.besa.testing.TestActors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Every list of the directory and every field has its words.
@DatabaseSlice
class SheetTextsTest {

    @Autowired
    Sheets sheets;

    @Autowired
    Texts texts;

    @Test
    void everyListAndFieldHasItsWords() {
        List<String> missing = sheets.listFor(TestActors.coordinator()).stream()
                .flatMap(SheetTextsTest::keys)
                .filter(key -> !texts.has(Language.EN, key) || !texts.has(Language.SQ, key))
                .distinct()
                .toList();
        assertEquals(List.of(), missing);
    }

    private static Stream<String> keys(Sheet<?> sheet) {
        return Stream.concat(
                Stream.of("sheet", "about", "new", "edit").map(what -> "directory." + what + "." + sheet.name()),
                sheet.fields().stream().map(field -> "directory.field." + field.name()));
    }
}
