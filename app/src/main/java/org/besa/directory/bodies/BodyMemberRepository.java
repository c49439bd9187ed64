package org.besa.directory.bodies;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface BodyMemberRepository extends ListCrudRepository<BodyMember, UUID> {

    List<BodyMember> findByBodyOrderByActiveFromDesc(UUID body);
}
