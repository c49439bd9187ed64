package org.besa.plans.imports;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.besa.plans.imports.PlanImport.State;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ImportRepository extends ListCrudRepository<PlanImport, UUID> {

    /// Held until the transaction ends, so that two corrections never overtake each other.
    @Query("select * from plans.plan_import where id = :id for update")
    Optional<PlanImport> findForChange(UUID id);

    List<PlanImport> findByInstitutionAndSha256AndStateInOrderByUploadedAtDesc(
            UUID institution, String sha256, List<State> states);

    Optional<PlanImport> findFirstByPlanOrderByUploadedAtDesc(UUID plan);

    List<PlanImport> findAllByOrderByUploadedAtDesc();

    List<PlanImport> findByInstitutionInOrderByUploadedAtDesc(Collection<UUID> institutions);
}
