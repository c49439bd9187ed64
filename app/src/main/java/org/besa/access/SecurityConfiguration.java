package org.besa.access;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.access.sessions.LimitedContexts;
import org.besa.platform.audit.SubjectPage;
import org.besa.platform.cache.Keeping;
import org.besa.platform.security.Permissions;
import org.besa.platform.web.BrowserRules;
import org.besa.platform.web.PublicForms;
import org.besa.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// Deny by default: public is what a module opens with [PublicPaths], the workspace is for who is signed in, the rest
/// is closed.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String HEALTH = "/actuator/health/**";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            List<PublicPaths> open,
            List<PublicForms> forms,
            Actors actors,
            InterruptedForms interrupted,
            LimitedContexts contexts,
            FormTokens tokens,
            SignInTrail trail,
            AccountRepository accounts) {
        String[] readable = Stream.concat(Stream.of(HEALTH), open.stream().flatMap(paths -> paths.patterns().stream()))
                .toArray(String[]::new);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, readable)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, readable)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, patterns(forms, PublicForms::patterns))
                        .permitAll()
                        .requestMatchers(
                                "/error",
                                SignInController.PATH,
                                SignInController.PATH + "/**",
                                "/invitation/**",
                                "/recovery/**")
                        .permitAll()
                        .requestMatchers("/desk/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterAfter(new FreshActorFilter(actors), AnonymousAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(
                        errors -> errors.accessDeniedHandler(interrupted).authenticationEntryPoint(signingIn()))
                .requestCache(cache -> cache.requestCache(wantedDeskPages()))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(patterns(forms, PublicForms::byLink)))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(noting(trail, accounts))
                        .logoutSuccessUrl("/"))
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(false)) // they are not ours
                        .addHeaderWriter(notKept())
                        .addHeaderWriter(BrowserRules::say))
                .build();
    }

    private static String[] patterns(List<PublicForms> forms, Function<PublicForms, List<String>> which) {
        return forms.stream().flatMap(form -> which.apply(form).stream()).toArray(String[]::new);
    }

    private static LogoutHandler noting(SignInTrail trail, AccountRepository accounts) {
        return (request, response, authentication) -> {
            if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
                accounts.findById(who.account()).ifPresent(trail::signedOut);
            }
        };
    }

    /// An answer is for its reader alone, unless it may be kept for all; then whoever keeps it says how.
    private static HeaderWriter notKept() {
        return new DelegatingRequestMatcherHeaderWriter(
                request -> !Keeping.isWanted(request), new CacheControlHeadersWriter());
    }

    /// Remembers which page of the workspace was asked for before signing in, and nothing else: an address that
    /// does not exist costs no session and gives no visitor a cookie.
    private static RequestCache wantedDeskPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request ->
                InterruptedForms.isDesk(request) && request.getMethod().equals("GET"));
        return cache;
    }

    /// Where somebody is led who is not signed in. Outside of the workspace there is nothing to sign in for: what is
    /// closed there is not there. And a sign-in page inside of a part of a page helps nobody.
    private static AuthenticationEntryPoint signingIn() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(SignInController.PATH);
        page.setFavorRelativeUris(true); // nothing that the request says of its host
        return (request, response, e) -> {
            if (!InterruptedForms.isDesk(request)) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else if (InterruptedForms.isHtmx(request)) {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                page.commence(request, response, e);
            }
        };
    }

    @Bean
    Permissions.Declared accessPermissions() {
        return new Permissions.Declared(List.of(
                "access.people", "access.assign", "access.roles", "access.accounts", "audit.read", "audit.access"));
    }

    @Bean
    SubjectPage pagesOfPeople() {
        return new SubjectPage("account", "/desk/access/people/");
    }

    /// Nobody is authenticated by a filter: [SignIns] says who may come in. Without this, Spring Boot would make a
    /// user. It knows no way, so that the reason why a provider was not believed is not hidden behind another.
    @Bean
    AuthenticationManager noAuthentication() {
        return authentication -> {
            throw new ProviderNotFoundException("sign in on the page");
        };
    }
}
