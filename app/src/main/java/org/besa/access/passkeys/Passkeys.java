package org.besa.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Registers passkeys and signs in with them. Each is bound to the address at which Besa is reached ([PublicOrigin]),
/// and good only with its user verified.
@Component
public class Passkeys {

    private static final String ASKED = Passkeys.class.getName() + ".asked";
    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_ANSWER = 20_000;

    private final PasskeyRows rows;
    private final PublicOrigin origin;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyRows rows, PublicOrigin origin) {
        this.rows = rows;
        this.origin = origin;
    }

    /// What a browser is asked for a new passkey, as JSON; waits in the session for the answer.
    ///
    /// @param account null when there is none yet
    /// @param email under which the authenticator shows it
    @Transactional(readOnly = true)
    public String askForNew(HttpServletRequest request, @Nullable UUID account, String email) {
        Bytes handle = Optional.ofNullable(account).flatMap(rows::handle).orElseGet(Bytes::random);
        PublicKeyCredentialUserEntity user = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(email)
                .displayName(email)
                .build();
        Webauthn4JRelyingPartyOperations operations = operations(user);
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        PublicKeyCredentialCreationOptions options =
                operations.createPublicKeyCredentialCreationOptions(() -> authentication(email));
        request.getSession().setAttribute(ASKED, options);
        return json.writeValueAsString(options);
    }

    /// Keeps a new passkey.
    ///
    /// @param answer of the browser, as JSON
    /// @throws Problem when it is not an answer to what was asked
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(HttpServletRequest request, UUID account, String answer, String label) {
        PublicKeyCredentialCreationOptions asked =
                taken(request, PublicKeyCredentialCreationOptions.class).orElseThrow(Passkeys::refused);
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(limited(answer), new TypeReference<>() {});
            CollectedRows collected = new CollectedRows(rows);
            CredentialRecord passkey = new Webauthn4JRelyingPartyOperations(
                            new OneUser(asked.getUser()), collected, party(), Set.of(origin.origin()))
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(credential, named(label))));
            rows.add(account, passkey);
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            throw refused();
        }
    }

    /// What a browser is asked to sign, as JSON; waits in the session for the answer. Asked is any passkey, so nobody
    /// learns who has one.
    @Transactional(readOnly = true)
    public String askToSign(HttpServletRequest request) {
        Webauthn4JRelyingPartyOperations operations = operations(OneUser.NOBODY);
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        PublicKeyCredentialRequestOptions options =
                operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(ASKED, options);
        return json.writeValueAsString(options);
    }

    /// The account whose passkey signed.
    ///
    /// @param answer of the browser, as JSON
    /// @return empty when nothing was asked, or it is not signed as it must be
    @Transactional
    public Optional<UUID> signedBy(HttpServletRequest request, String answer) {
        Optional<PublicKeyCredentialRequestOptions> asked = taken(request, PublicKeyCredentialRequestOptions.class);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(limited(answer), new TypeReference<>() {});
            operations(OneUser.NOBODY).authenticate(new RelyingPartyAuthenticationRequest(asked.get(), credential));
            return rows.account(credential.getRawId());
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            return Optional.empty();
        }
    }

    /// Those of an account, the oldest first.
    public List<Passkey> list(UUID account) {
        return rows.list(account);
    }

    /// Gives one another name.
    ///
    /// @throws Problem when it is not of this account
    @Transactional(propagation = Propagation.MANDATORY)
    public void rename(UUID account, String id, String label) {
        if (!rows.rename(account, Bytes.fromBase64(id), named(label))) {
            throw Problem.notFound();
        }
    }

    /// Takes one away.
    ///
    /// @throws Problem when it is not of this account
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID account, String id) {
        if (!rows.remove(account, Bytes.fromBase64(id))) {
            throw Problem.notFound();
        }
    }

    private Webauthn4JRelyingPartyOperations operations(PublicKeyCredentialUserEntity user) {
        return new Webauthn4JRelyingPartyOperations(new OneUser(user), rows, party(), Set.of(origin.origin()));
    }

    private PublicKeyCredentialRpEntity party() {
        return PublicKeyCredentialRpEntity.builder()
                .id(URI.create(origin.origin()).getHost())
                .name("Besa")
                .build();
    }

    private static Authentication authentication(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    /// What was asked is answered once.
    private static <T extends Serializable> Optional<T> taken(HttpServletRequest request, Class<T> type) {
        HttpSession session = request.getSession(false);
        Object asked = session == null ? null : session.getAttribute(ASKED);
        if (session != null) {
            session.removeAttribute(ASKED);
        }
        return type.isInstance(asked) ? Optional.of(type.cast(asked)) : Optional.empty();
    }

    private static String limited(String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("too long for an answer");
        }
        return answer;
    }

    private static String named(String label) {
        String clean = label.replaceAll("\\p{Cntrl}+", " ").strip();
        return clean.isEmpty() ? "Passkey" : clean.substring(0, Math.min(LONGEST_LABEL, clean.length()));
    }

    private static Problem refused() {
        return new Problem(Problem.Kind.INVALID, "account.passkey.refused");
    }

    /// Says whether a passkey is known, and leaves it to [Passkeys#add] to keep the new one with its account.
    private record CollectedRows(PasskeyRows rows)
            implements org.springframework.security.web.webauthn.management.UserCredentialRepository {

        @Override
        public void save(CredentialRecord passkey) {}

        @Override
        public void delete(Bytes id) {
            rows.delete(id);
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return rows.findByCredentialId(id);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes handle) {
            return rows.findByUserId(handle);
        }
    }

    /// The one whom a request is about.
    private record OneUser(PublicKeyCredentialUserEntity user) implements PublicKeyCredentialUserEntityRepository {

        static final PublicKeyCredentialUserEntity NOBODY = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(new byte[1]))
                .name("nobody")
                .displayName("nobody")
                .build();

        @Override
        public PublicKeyCredentialUserEntity findById(Bytes id) {
            return user;
        }

        @Override
        public PublicKeyCredentialUserEntity findByUsername(String name) {
            return user;
        }

        @Override
        public void save(PublicKeyCredentialUserEntity entity) {}

        @Override
        public void delete(Bytes id) {}
    }
}
