package org.besa.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A plan: what stays the same while its versions come and go.
///
/// @param version null until saved
/// @param slug stands in its address, unique
/// @param kind code of its [PlanKind]
/// @param publishedVersion the version that the public sees, null before the first publication
@Table(schema = "plans", name = "plan")
public record Plan(
        @Id UUID id,
        @Version @Nullable Integer version,
        String slug,
        String kind,
        UUID institution,
        Instant createdAt,
        @Nullable UUID publishedVersion) {

    /// Its address below the language.
    public String path() {
        return "/plans/" + slug;
    }

    /// The address of one of its versions below the language.
    public String versionPath(int number) {
        return path() + "/versions/" + number;
    }

    Plan published(UUID planVersion) {
        return new Plan(id, version, slug, kind, institution, createdAt, planVersion);
    }
}
