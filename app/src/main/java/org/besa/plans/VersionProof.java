package org.besa.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.besa.platform.data.JsonRows;
import org.besa.platform.doctor.RecordCheck;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.record.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Proves that each published version still is what was approved: its document has its digest, the rows from which
/// pages are made say what the document says, and each version names the digest of the one before.
public final class VersionProof implements RecordCheck {

    @Override
    public String subject() {
        return "Plans";
    }

    @Override
    public Outcome check(JdbcClient jdbc) {
        JsonRows rows = new JsonRows(jdbc, JsonMapper.builder().build());
        StoredContent contents = new StoredContent(rows);
        List<String> broken = new ArrayList<>();
        List<Published> versions = rows.list(Published.class, """
                select v.id, p.slug, v.number, v.sha256, v.reason, v.act_number, v.act_date, v.act_body, v.act_file,
                    f.document, f.whole, f.whole_sha256,
                    (select b.sha256 from plans.plan_version b where b.plan = v.plan and b.number < v.number
                        and b.published_at is not null order by b.number desc limit 1) as sha256_before
                from plans.plan_version v join plans.plan p on p.id = v.plan
                left join plans.frozen_version f on f.plan_version = v.id and f.sha256 = v.sha256
                where v.published_at is not null order by p.slug, v.number
                """, Map.of());
        for (Published version : versions) {
            String fault = fault(version, contents);
            if (fault != null) {
                broken.add("plan %s, version %d: %s".formatted(version.slug(), version.number(), fault));
            }
        }
        return new Outcome(versions.size(), broken);
    }

    private static @Nullable String fault(Published version, StoredContent contents) {
        if (version.document() == null) {
            return "its document is missing";
        }
        if (!CanonicalJson.sha256(version.document()).equals(version.sha256())) {
            return "its document does not have the digest " + version.sha256();
        }
        if (version.whole() != null && !CanonicalJson.sha256(version.whole()).equals(version.wholeSha256())) {
            return "its document with what is withheld does not have the digest " + version.wholeSha256();
        }
        try {
            FrozenPlan plan = CanonicalJson.read(
                    version.whole() == null ? version.document() : version.whole(), FrozenPlan.class);
            return fault(version, plan, contents.read(version.id()));
        } catch (JacksonException e) {
            return "its rows cannot be read: " + e.getOriginalMessage();
        }
    }

    private static @Nullable String fault(Published version, FrozenPlan plan, PlanContent stored) {
        if (!stored.equals(plan.content())) {
            return "its rows no longer say what was approved (" + difference(plan.content(), stored) + ")";
        }
        if (!version.reason().equals(plan.reason()) || !version.isActOf(plan)) {
            return "its act or reason no longer is what was approved";
        }
        FrozenPlan.Previous previous = plan.previous();
        if (!Objects.equals(previous == null ? null : previous.sha256(), version.sha256Before())) {
            return "it follows another version than the one before it";
        }
        return null;
    }

    private static String difference(PlanContent approved, PlanContent stored) {
        for (PlanContent.MeasureContent measure : approved.measures()) {
            if (!stored.measures().contains(measure)) {
                return "measure " + measure.code();
            }
        }
        for (PlanContent.Group group : approved.groups()) {
            if (!stored.groups().contains(group)) {
                return "group " + group.code();
            }
        }
        return "title, summary, period or order";
    }

    /// A published version with its document; null where it is missing.
    record Published(
            UUID id,
            String slug,
            int number,
            @Nullable String sha256,
            LocalizedText reason,
            @Nullable String actNumber,
            @Nullable LocalDate actDate,
            @Nullable LocalizedText actBody,
            @Nullable String actFile,
            @Nullable String document,
            @Nullable String whole,
            @Nullable String wholeSha256,
            @Nullable String sha256Before) {

        boolean isActOf(FrozenPlan plan) {
            PlanVersion.Act act = plan.act();
            return act == null
                    ? actNumber == null
                    : act.number().equals(actNumber)
                            && Objects.equals(act.date(), actDate)
                            && act.body().equals(actBody)
                            && Objects.equals(act.file(), actFile);
        }
    }
}
