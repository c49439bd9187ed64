package org.besa.directory.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface PersonRepository extends ListCrudRepository<Person, UUID> {

    List<Person> findByInstitutionOrderByName(UUID institution);
}
