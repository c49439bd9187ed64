package org.besa.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AccountRepository extends ListCrudRepository<Account, UUID> {

    @Query("select * from access.account where lower(email) = lower(:email)")
    Optional<Account> findByEmail(String email);

    @Modifying
    @Query("update access.account set password_hash = :hash, version = version + 1 where id = :id")
    void setPasswordHash(UUID id, String hash);
}
