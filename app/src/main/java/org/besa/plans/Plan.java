package org.besa.plans;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.audit.Subject;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Place;
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

    /// Whose it is, for permissions.
    public Place place() {
        return Place.plan(institution, id);
    }

    /// The plan as the trail names it, by its address; [Subject#called] gives it the title that it had.
    Subject subject() {
        return new Subject("plan", id, institution, LocalizedText.in("sq", slug));
    }

    Plan published(UUID planVersion) {
        return new Plan(id, version, slug, kind, institution, createdAt, planVersion);
    }
}
