package org.besa.directory.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface ContactHolderRepository extends ListCrudRepository<ContactHolder, UUID> {

    List<ContactHolder> findByContactPointOrderByActiveFromDesc(UUID contactPoint);
}
