package org.besa.monitoring.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.besa.plans.IndicatorPassport.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AchievementTest {

    @ParameterizedTest(name = "{0} from {1} to {2}, {3}: {6}")
    @CsvSource({
        "UP,    40, 70, 55,  false, 0.5,    half of the way",
        "UP,    40, 70, 70,  true,  1,      exactly the target",
        "UP,    40, 70, 90,  true,  1,      no more than the whole way",
        "UP,    40, 70, 30,  false, 0,      backwards is no way",
        "UP,    40, 70, 50,  false, 0.3333, a third",
        "DOWN,  30, 10, 20,  false, 0.5,    downwards",
        "DOWN,  30, 10, 5,   true,  1,      beyond the target",
        "DOWN,  30, 10, 35,  false, 0,      the wrong way",
        "UP,      , 70, 69,  false, 0,      without a baseline only the target counts",
        "UP,      , 70, 70,  true,  1,      and is met",
        "UP,    70, 70, 70,  true,  1,      where there is no way to go the target is kept",
        "UP,    70, 70, 69,  false, 0,      or is not",
        "REACH,  0,  1, 1,   true,  1,      reached from below",
        "REACH, 10,  2, 2,   true,  1,      reached from above",
        "REACH, 10,  2, 6,   false, 0.5,    half of the way down",
        "REACH,   ,  5, 6,   false, 0,      without a baseline it is this value",
        "REACH,   ,  5, 5.0, true,  1,      however it is written"
    })
    void theWayToTheTargetIsCounted(
            Direction direction,
            @Nullable BigDecimal baseline,
            BigDecimal target,
            BigDecimal actual,
            boolean met,
            BigDecimal degree,
            String reason) {
        Achievement achievement = Achievement.of(direction, baseline, target, actual);
        assertEquals(met, achievement.met(), reason);
        assertEquals(0, degree.compareTo(achievement.degree()), () -> reason + ": " + achievement.degree());
    }
}
