package org.besa.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.besa.access.OutsideDoor;
import org.besa.access.sessions.SessionSettings;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.PublicOrigin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// Only there when a provider is named.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("besa.sign-in.oidc.issuer")
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

    private static final String PROVIDER = "provider";
    private static final String BEGINNING = "/sign-in/oidc";
    private static final String BACK = "/sign-in/back";

    @Bean
    OutsideDoor outsideDoor(OidcSettings settings) {
        return new OutsideDoor(LocalizedText.of(settings.nameSq(), settings.nameEn()), BEGINNING + "/" + PROVIDER);
    }

    /// The provider is asked when somebody first comes: Besa starts while it is down.
    @Bean
    ClientRegistrationRepository provider(OidcSettings settings, PublicOrigin origin) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
                ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                        .registrationId(PROVIDER)
                        .clientId(settings.client())
                        .clientSecret(settings.secret())
                        .scope(Stream.concat(Stream.of("openid"), settings.scopes().stream())
                                .distinct()
                                .toList())
                        // without a language: a provider knows one address to come back to
                        .redirectUri(origin.origin() + BACK)
                        .build()));
    }

    /// What the provider says is heard once and not kept.
    @Bean
    OAuth2AuthorizedClientRepository nothingKept() {
        return new OAuth2AuthorizedClientRepository() {
            @Override
            @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // of the library: null when there is none
            public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                    String client, Authentication person, HttpServletRequest request) {
                return null;
            }

            @Override
            public void saveAuthorizedClient(
                    OAuth2AuthorizedClient client,
                    Authentication person,
                    HttpServletRequest request,
                    HttpServletResponse response) {}

            @Override
            public void removeAuthorizedClient(
                    String client, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
        };
    }

    /// Asks with state, nonce and PKCE, and for a signing-in no older than a session of ours may be. Who comes back
    /// is handed to [OidcArrivals]; the person the provider speaks of is signed in only as the owner of an account.
    @Bean
    Customizer<HttpSecurity> signingInWithProvider(
            ClientRegistrationRepository provider,
            OidcArrivals arrivals,
            OidcSettings settings,
            SessionSettings sessions) {
        DefaultOAuth2AuthorizationRequestResolver asking =
                new DefaultOAuth2AuthorizationRequestResolver(provider, BEGINNING);
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(more -> {
                    more.put("max_age", sessions.longest().toSeconds());
                    if (!settings.acr().isEmpty()) {
                        more.put("acr_values", String.join(" ", settings.acr()));
                    }
                })));
        return http -> http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(provider)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(new Asking(asking)))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(BACK))
                .successHandler(arrivals::arrived)
                .failureHandler(arrivals::refused));
    }

    /// Who comes to confirm who they are is asked by the provider too, though it still knows them.
    private record Asking(OAuth2AuthorizationRequestResolver usual) implements OAuth2AuthorizationRequestResolver {

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return again(usual.resolve(request), request);
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
            return again(usual.resolve(request, client), request);
        }

        private static @Nullable OAuth2AuthorizationRequest again(
                @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
            return asked == null || request.getParameter("again") == null
                    ? asked
                    : OAuth2AuthorizationRequest.from(asked)
                            .additionalParameters(more -> more.put("prompt", "login"))
                            .build();
        }
    }
}
