package org.besa.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private record Unit(
            int id,
            int version,
            LocalizedText name,
            @Nullable LocalDate until,
            List<String> aliases) {}

    private static final Unit BEFORE = new Unit(1, 1, LocalizedText.of("Njësia", "Unit"), null, List.of("NJ"));

    @Test
    void eachFieldThatChangedIsThereWithItsOldAndNewValueAndNoOther() {
        Unit after =
                new Unit(1, 2, LocalizedText.of("Njësia", "Office"), LocalDate.of(2026, 11, 1), List.of("NJ", "N."));

        Changes changes = Changes.between(BEFORE, after);

        assertEquals(
                List.of("aliases", "name.en", "until"),
                List.copyOf(changes.fields().keySet()));
        assertEquals(new Changes.Change("Unit", "Office"), changes.fields().get("name.en"));
        assertEquals(new Changes.Change(null, "2026-11-01"), changes.fields().get("until"));
        assertEquals(
                new Changes.Change(List.of("NJ"), List.of("NJ", "N.")),
                changes.fields().get("aliases"));
    }

    @Test
    void whatIsNewHadNoValuesAndWhatIsGoneHasNone() {
        assertEquals(
                new Changes.Change(null, "Unit"),
                Changes.between(null, BEFORE).fields().get("name.en"));
        assertEquals(
                new Changes.Change("Unit", null),
                Changes.between(BEFORE, null).fields().get("name.en"));
        assertTrue(Changes.between(BEFORE, BEFORE).isEmpty());
    }
}
