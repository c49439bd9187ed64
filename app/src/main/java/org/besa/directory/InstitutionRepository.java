package org.besa.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface InstitutionRepository extends ListCrudRepository<Institution, UUID> {

    Optional<Institution> findByCode(String code);

    List<Institution> findByMergedIntoIsNullOrderByCode();

    List<Institution> findByMergedIntoIsNotNull();
}
