package org.besa.directory.stakeholders;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface StakeholderRepository extends ListCrudRepository<Stakeholder, UUID> {

    List<Stakeholder> findAllByOrderByName();
}
