package org.besa.access;

import java.time.Instant;
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

    @Modifying
    @Query("update access.account set language = :language where id = :id")
    void setLanguage(UUID id, String language);

    @Query("select language from access.account where id = :id")
    String language(UUID id);

    /// Since the first time.
    @Modifying
    @Query("update access.account set disabled_at = coalesce(disabled_at, :at), version = version + 1 where id = :id")
    void close(UUID id, Instant at);

    @Modifying
    @Query("update access.account set disabled_at = null, version = version + 1 where id = :id")
    void open(UUID id);
}
