package org.besa.access.factors;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.besa.access.passwords.Passwords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The second factors of accounts.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SecondFactors {

    /// RFC 4226, 4: at least 128 bits, 160 recommended.
    private static final int SECRET_BYTES = 20;

    private static final int RECOVERY_CODES = 10;

    /// Without letters that are taken for others; ten of them are 49 bits, easy to type and so kept as passwords are.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int CODE_LETTERS = 10;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Passwords passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient jdbc, SecretBox box, Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shared(byte[] secret, long lastStep) {}

    /// Whether an account has one that was tried out.
    @Transactional(readOnly = true)
    public boolean has(UUID account) {
        return jdbc.sql("select exists (select from access.totp where account = :account and confirmed_at is not null)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /// Whether an account has any: what makes codes, or a passkey.
    @Transactional(readOnly = true)
    public boolean hasAny(UUID account) {
        return has(account)
                || jdbc.sql("select exists (select from access.passkey where account = :account)")
                        .param("account", account)
                        .query(Boolean.class)
                        .single();
    }

    /// The secret that an account is about to share; the same until it is confirmed, so that a page can be opened
    /// again.
    ///
    /// @param name of the account, as the application shows it
    public NewSecret begin(UUID account, String name) {
        Optional<Shared> begun = find(account, false);
        if (begun.isPresent()) {
            return NewSecret.of(begun.get().secret(), name);
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("insert into access.totp (account, secret, last_step) values (:account, :secret, 0)")
                .param("account", account)
                .param("secret", box.close(account, secret))
                .update();
        return NewSecret.of(secret, name);
    }

    /// Takes a secret into use when the application shows its code.
    ///
    /// @return recovery codes, seen this once; empty when the code is wrong
    public List<String> confirm(UUID account, String code) {
        if (!use(account, code, false)) {
            return List.of();
        }
        jdbc.sql("update access.totp set confirmed_at = :now where account = :account")
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return newRecoveryCodes(account);
    }

    /// Whether a code is the one of this moment; it is used up with that.
    public boolean isRight(UUID account, String code) {
        return use(account, code, true);
    }

    private boolean use(UUID account, String code, boolean confirmed) {
        Optional<Shared> shared = find(account, confirmed);
        if (shared.isEmpty()) {
            return false;
        }
        OptionalLong step = OneTimeCodes.step(
                shared.get().secret(), code, clock.instant(), shared.get().lastStep());
        step.ifPresent(used -> jdbc.sql("update access.totp set last_step = :step where account = :account")
                .param("account", account)
                .param("step", used)
                .update());
        return step.isPresent();
    }

    /// Held until the end of the transaction: a code that is sent twice at once is good once.
    private Optional<Shared> find(UUID account, boolean confirmed) {
        return jdbc.sql("""
                        select secret, last_step from access.totp
                        where account = :account and (confirmed_at is not null) = :confirmed for update
                        """)
                .param("account", account)
                .param("confirmed", confirmed)
                .query((row, n) -> new Shared(opened(account, row.getBytes("secret")), row.getLong("last_step")))
                .optional();
    }

    /// What was closed with a key of before is closed with the present one.
    private byte[] opened(UUID account, byte[] closed) {
        byte[] secret = box.open(account, closed);
        if (box.isOutdated(closed)) {
            jdbc.sql("update access.totp set secret = :secret where account = :account")
                    .param("account", account)
                    .param("secret", box.close(account, secret))
                    .update();
        }
        return secret;
    }

    /// Makes new recovery codes; those before are good no more.
    ///
    /// @return seen this once
    public List<String> newRecoveryCodes(UUID account) {
        jdbc.sql("delete from access.recovery_code where account = :account")
                .param("account", account)
                .update();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = recoveryCode();
            codes.add(code);
            jdbc.sql("insert into access.recovery_code (account, hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", passwords.hash(plain(code)))
                    .update();
        }
        return List.copyOf(codes);
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            code.append(i == CODE_LETTERS / 2 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// Uses up a recovery code.
    ///
    /// @return whether it was one
    public boolean useRecoveryCode(UUID account, String code) {
        String plain = plain(code);
        if (plain.length() != CODE_LETTERS) {
            return false;
        }
        return jdbc
                .sql("select hash from access.recovery_code where account = :account for update")
                .param("account", account)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list()
                .stream()
                .filter(hash -> passwords.isRight(plain, hash))
                .findFirst()
                .map(hash -> jdbc.sql("delete from access.recovery_code where account = :account and hash = :hash")
                        .param("account", account)
                        .param("hash", hash)
                        .update())
                .isPresent();
    }

    /// How many recovery codes are left.
    @Transactional(readOnly = true)
    public int countRecoveryCodes(UUID account) {
        return jdbc.sql("select count(*) from access.recovery_code where account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /// Takes all of them away.
    public void remove(UUID account) {
        jdbc.sql("delete from access.recovery_code where account = :account")
                .param("account", account)
                .update();
        jdbc.sql("delete from access.totp where account = :account")
                .param("account", account)
                .update();
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
