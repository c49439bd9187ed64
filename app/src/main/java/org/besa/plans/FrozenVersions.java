package org.besa.plans;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.PlanVersion.Approval;
import org.besa.platform.record.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Approved versions as documents: made once, kept for good.
@Component
public class FrozenVersions {

    private final PlanVersionRepository versions;
    private final StoredContent contents;
    private final PlanKinds kinds;
    private final Institutions institutions;
    private final JdbcClient jdbc;

    FrozenVersions(
            PlanVersionRepository versions,
            StoredContent contents,
            PlanKinds kinds,
            Institutions institutions,
            JdbcClient jdbc) {
        this.versions = versions;
        this.contents = contents;
        this.kinds = kinds;
        this.institutions = institutions;
        this.jdbc = jdbc;
    }

    /// A frozen document as it is kept.
    ///
    /// @param text canonical JSON; its UTF-8 bytes are what is digested and downloaded
    public record Document(String text, String sha256) {

        /// What the text says.
        public FrozenPlan plan() {
            return CanonicalJson.read(text, FrozenPlan.class);
        }
    }

    /// The document of a published version as the public may read it.
    public Optional<Document> findPublished(String slug, int version) {
        return jdbc.sql("""
                        select f.document, f.sha256 from plans.plan p
                        join plans.plan_version v on v.plan = p.id and v.published_at is not null
                        join plans.frozen_version f on f.plan_version = v.id and f.sha256 = v.sha256
                        where p.slug = :slug and v.number = :version
                        """)
                .param("slug", slug)
                .param("version", version)
                .query((row, n) -> new Document(row.getString(1), row.getString(2)))
                .optional();
    }

    /// Which published version it is and its digest: enough to know whether a copy is still the same.
    ///
    /// @param version null for the one in force
    public Optional<Edition> findEdition(String slug, @Nullable Integer version) {
        return jdbc.sql("""
                        select v.number, v.sha256 from plans.plan p
                        join plans.plan_version v on v.plan = p.id and v.published_at is not null
                        join plans.frozen_version f on f.plan_version = v.id and f.sha256 = v.sha256
                        where p.slug = :slug
                            and case when :version::int is null then v.id = p.published_version
                                else v.number = :version::int end
                        """)
                .param("slug", slug)
                .param("version", version, Types.INTEGER)
                .query((row, n) -> new Edition(row.getInt(1), row.getString(2)))
                .optional();
    }

    /// A published version by its number and digest.
    public record Edition(int version, String sha256) {}

    /// What was approved last of a version, also when it was opened again since.
    public Optional<Document> findApproved(UUID version) {
        return jdbc.sql("""
                        select coalesce(whole, document), coalesce(whole_sha256, sha256) from plans.frozen_version
                        where plan_version = :version order by frozen_at desc limit 1
                        """)
                .param("version", version)
                .query((row, n) -> new Document(row.getString(1), row.getString(2)))
                .optional();
    }

    /// Freezes the content that a version has now.
    Approval freeze(Plan plan, PlanVersion version, @Nullable Act act, Instant moment) {
        Instant at = moment.truncatedTo(ChronoUnit.SECONDS);
        FrozenPlan whole = FrozenPlan.of(
                plan,
                kinds.kind(plan.kind()),
                version,
                at,
                act,
                previous(version),
                institutions.directory(),
                contents.read(version.id()));
        FrozenPlan open = whole.forThePublic();
        String document = CanonicalJson.write(open);
        String sha256 = CanonicalJson.sha256(document);
        String kept = open.withholds() ? CanonicalJson.write(whole) : null;
        jdbc.sql("""
                        insert into plans.frozen_version
                            (plan_version, sha256, document, whole, whole_sha256, frozen_at)
                        values (:version, :sha256, :document, :whole, :wholeSha256, :at)
                        """)
                .param("version", version.id())
                .param("sha256", sha256)
                .param("document", document)
                .param("whole", kept)
                .param("wholeSha256", kept == null ? null : CanonicalJson.sha256(kept))
                .param("at", Timestamp.from(at))
                .update();
        return new Approval(at, sha256, act);
    }

    private FrozenPlan.@Nullable Previous previous(PlanVersion version) {
        List<PlanVersion> before = versions.findByPlanOrderByNumber(version.plan()).stream()
                .filter(other -> other.number() < version.number() && other.publishedAt() != null)
                .toList();
        Approval approval = before.isEmpty() ? null : before.getLast().approval();
        return approval == null
                ? null
                : new FrozenPlan.Previous(before.getLast().number(), approval.sha256());
    }
}
