package org.besa.monitoring.rates;

/// What was said of a measure in report `r`, as it counts. Giving up takes effect with the verdict: what an institution
/// only says to be cancelled counts as if nothing were said.
final class Voices {

    static final String SAID = """
            case when r.verified_standing = 'CANCELLED' then 'CANCELLED'
                when r.state in ('SUBMITTED', 'VERIFIED') and r.standing <> 'CANCELLED' then r.standing end""";

    static final String SAID_STATUS = """
            case when r.verified_standing = 'CANCELLED' then r.verified_status
                when r.state in ('SUBMITTED', 'VERIFIED') and r.standing <> 'CANCELLED' then r.status end""";

    private Voices() {}
}
