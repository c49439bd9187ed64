package org.besa.monitoring.desk;

import java.util.UUID;

/// How an institution stands with its reports in a period.
///
/// @param asked how many were asked for
/// @param submitted how many were handed in at least once
/// @param inTime how many of these by the day on which they were due
/// @param returned how many wait for the institution again
/// @param waiting how many wait for a verdict
/// @param verified how many have one
public record InstitutionLine(
        UUID institution, int asked, int submitted, int inTime, int returned, int waiting, int verified) {

    public int missing() {
        return asked - submitted;
    }
}
