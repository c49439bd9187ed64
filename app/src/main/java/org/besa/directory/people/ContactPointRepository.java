package org.besa.directory.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ContactPointRepository extends ListCrudRepository<ContactPoint, UUID> {

    List<ContactPoint> findByInstitution(UUID institution);
}
