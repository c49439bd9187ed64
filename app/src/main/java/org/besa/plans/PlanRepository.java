package org.besa.plans;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PlanRepository extends ListCrudRepository<Plan, UUID> {

    Optional<Plan> findBySlug(String slug);

    /// Takes the plan for the transaction, so that two publications of it follow one another.
    @Query("select * from plans.plan where id = :id for update")
    Optional<Plan> findForChange(UUID id);
}
