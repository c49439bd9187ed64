package org.besa.monitoring.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.besa.monitoring.Progress;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What became of a promise in one period, as the public sees it once it is verified: what the institution says,
/// what the secretariat found, what monitors saw.
///
/// @param schemeFrom which edition of the list of statuses the period uses
/// @param measure the text of the promise that the report is about
/// @param verifiedPercent null when not told
/// @param verifiedOn the day of the verdict
/// @param reasons why another status was verified than reported; empty when it was accepted
/// @param observations what monitors outside of government found, the latest first
public record VerifiedReport(
        LocalizedText periodName,
        LocalDate ends,
        LocalDate schemeFrom,
        UUID measure,
        Progress said,
        String verifiedStatus,
        @Nullable Integer verifiedPercent,
        LocalDate verifiedOn,
        LocalizedText reasons,
        List<Seen> observations) {

    static final String OF_PROMISE = """
            select p.name as period_name, p.ends, p.scheme_from, r.measure, r.said, r.verified_status,
                r.verified_percent, (r.verified_at at time zone :zone)::date as verified_on,
                coalesce((select v.reasons from monitoring.verdict v where v.status_report = r.id
                    order by v.at desc, v.id desc limit 1), '{}') as reasons,
                (select coalesce(jsonb_agg(jsonb_build_object('status', o.status, 'percent', o.percent, 'text', o.text,
                        'address', o.address, 'on', (o.at at time zone :zone)::date, 'organisation', o.organisation)
                        order by o.at desc, o.id), '[]')
                    from (select distinct on (account) * from monitoring.observation
                        where status_report = r.id order by account, at desc, id desc) o) as observations
            from monitoring.status_report r join monitoring.period p on p.id = r.period
            where r.promise = :promise and r.state = 'VERIFIED'
            order by p.ends desc, p.id
            """;

    /// What a monitor outside of government found.
    ///
    /// @param percent null when not told
    /// @param address where it is shown; empty when not told
    public record Seen(
            String status,
            @Nullable Integer percent,
            LocalizedText text,
            String address,
            LocalDate on,
            String organisation) {}

    /// Whether both voices say the same.
    public boolean isAgreed() {
        return verifiedStatus.equals(said.status());
    }
}
