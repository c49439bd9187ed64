package org.besa.monitoring.following;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody follows something.
///
/// @param subject id of what is followed
/// @param confirmedAt null until they confirmed it
record Follow(
        UUID id,
        UUID follower,
        Followed.Kind kind,
        UUID subject,
        @Nullable Instant confirmedAt) {

    static final String SELECT = """
            select f.id, f.follower, case when f.plan is not null then 'PLAN' when f.promise is not null then 'PROMISE'
                    else 'INSTITUTION' end as kind,
                coalesce(f.plan, f.promise, f.institution) as subject, f.confirmed_at
            from monitoring.follow f
            """;
}
