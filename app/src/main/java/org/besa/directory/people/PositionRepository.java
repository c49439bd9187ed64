package org.besa.directory.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface PositionRepository extends ListCrudRepository<Position, UUID> {

    List<Position> findByInstitutionOrderByActiveFromDesc(UUID institution);
}
