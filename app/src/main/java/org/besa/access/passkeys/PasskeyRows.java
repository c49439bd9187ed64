package org.besa.access.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Passkeys as they are kept.
@Component
class PasskeyRows implements UserCredentialRepository {

    private final JdbcClient jdbc;

    PasskeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID account, CredentialRecord passkey) {
        jdbc.sql("""
                        insert into access.passkey (id, account, handle, label, public_key, attestation, client_data,
                            signatures, uv, transports, backup, backed_up, created_at, last_used_at)
                        values (:id, :account, :handle, :label, :key, :attestation, :client,
                            :signatures, :uv, :transports, :backup, :backedUp, :created, :used)
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("account", account)
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("signatures", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("backup", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("created", Timestamp.from(passkey.getCreated()))
                .param("used", Timestamp.from(passkey.getLastUsed()))
                .update();
    }

    private static byte[] bytes(@Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    /// After it was used: its counter, and whether it is backed up now.
    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                        update access.passkey set signatures = :signatures, backed_up = :backedUp, last_used_at = :used
                        where id = :id
                        """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("signatures", passkey.getSignatureCount())
                .param("backedUp", passkey.isBackupState())
                .param("used", Timestamp.from(passkey.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("select * from access.passkey where id = :id for update")
                .param("id", id.getBytes())
                .query(PasskeyRows::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("select * from access.passkey where handle = :handle")
                .param("handle", handle.getBytes())
                .query(PasskeyRows::passkey)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("owners remove their passkeys");
    }

    Optional<UUID> account(Bytes id) {
        return jdbc.sql("select account from access.passkey where id = :id")
                .param("id", id.getBytes())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /// By which the authenticators of an account know it.
    Optional<Bytes> handle(UUID account) {
        return jdbc.sql("select handle from access.passkey where account = :account limit 1")
                .param("account", account)
                .query((row, n) -> new Bytes(row.getBytes(1)))
                .optional();
    }

    List<Passkey> list(UUID account) {
        return jdbc.sql("""
                        select id, label, created_at, last_used_at from access.passkey where account = :account
                        order by created_at
                        """)
                .param("account", account)
                .query((row, n) -> new Passkey(
                        new Bytes(row.getBytes("id")).toBase64UrlString(),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    boolean rename(UUID account, Bytes id, String label) {
        return jdbc.sql("update access.passkey set label = :label where account = :account and id = :id")
                        .param("account", account)
                        .param("id", id.getBytes())
                        .param("label", label)
                        .update()
                == 1;
    }

    boolean remove(UUID account, Bytes id) {
        return jdbc.sql("delete from access.passkey where account = :account and id = :id")
                        .param("account", account)
                        .param("id", id.getBytes())
                        .update()
                == 1;
    }

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("uv"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup"))
                .backupState(row.getBoolean("backed_up"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
