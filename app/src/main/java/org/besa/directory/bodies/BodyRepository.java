package org.besa.directory.bodies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface BodyRepository extends ListCrudRepository<Body, UUID> {

    Optional<Body> findByCode(String code);

    List<Body> findAllByOrderByCode();
}
