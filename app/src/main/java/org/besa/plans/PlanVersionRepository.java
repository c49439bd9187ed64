package org.besa.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PlanVersionRepository extends ListCrudRepository<PlanVersion, UUID> {

    Optional<PlanVersion> findByPlanAndState(UUID plan, PlanVersion.State state);

    List<PlanVersion> findByPlanOrderByNumber(UUID plan);

    /// The version that is not public yet.
    @Query("select * from plans.plan_version where plan = :plan and state in ('DRAFT', 'IN_REVIEW', 'APPROVED')")
    Optional<PlanVersion> findOpen(UUID plan);

    @Query("select * from plans.plan_version where published_at is not null and sha256 is null order by plan, number")
    List<PlanVersion> findPublishedUnfrozen();
}
