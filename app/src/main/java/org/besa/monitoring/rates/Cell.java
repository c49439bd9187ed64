package org.besa.monitoring.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Members of a population that have everything in common that rates ask of.
///
/// @param number of the version of the plan in which they stand
/// @param part the group or institution of a [Grain]; null where plans are counted as a whole
/// @param schemeFrom the edition of the list of statuses; null when nothing was said
/// @param said by the institution, as a standing or another code of the population; null when nothing that counts
/// @param saidStatus the status of the list; null where there is none
/// @param verified as said, by the secretariat
/// @param saidDegree how far they came, from 0 to 1, by the institution; 0 where that is not measured
/// @param members how many
record Cell(
        UUID plan,
        int number,
        @Nullable UUID part,
        @Nullable LocalDate schemeFrom,
        @Nullable String said,
        @Nullable String saidStatus,
        @Nullable String verified,
        @Nullable String verifiedStatus,
        BigDecimal saidDegree,
        BigDecimal verifiedDegree,
        int members) {

    @Nullable
    String code(Voice voice) {
        return voice == Voice.VERIFIED ? verified : said;
    }

    @Nullable
    String status(Voice voice) {
        return voice == Voice.VERIFIED ? verifiedStatus : saidStatus;
    }

    BigDecimal degree(Voice voice) {
        return voice == Voice.VERIFIED ? verifiedDegree : saidDegree;
    }

    /// The same members, of whom both voices say the same.
    Cell placed(@Nullable String code) {
        return new Cell(
                plan, number, part, schemeFrom, code, null, code, null, BigDecimal.ZERO, BigDecimal.ZERO, members);
    }
}
