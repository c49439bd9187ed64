package org.besa.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface PlanVersionRepository extends ListCrudRepository<PlanVersion, UUID> {

    Optional<PlanVersion> findByPlanAndState(UUID plan, PlanVersion.State state);

    List<PlanVersion> findByPlanOrderByNumber(UUID plan);
}
