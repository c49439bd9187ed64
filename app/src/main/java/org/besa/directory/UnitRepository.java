package org.besa.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface UnitRepository extends ListCrudRepository<Unit, UUID> {

    List<Unit> findByInstitutionAndMergedIntoIsNullOrderByCode(UUID institution);

    List<Unit> findByInstitution(UUID institution);

    List<Unit> findByMergedIntoIsNull();

    List<Unit> findByMergedIntoIsNotNull();
}
