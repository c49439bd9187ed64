package org.besa.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Makes the [Page] of a request.
@Component
class PageFactory {

    private final Texts texts;
    private final ResourceUrlProvider resources;
    private final boolean demo;

    PageFactory(Texts texts, ResourceUrlProvider resources, @Value("${besa.demo:false}") boolean demo) {
        this.texts = texts;
        this.resources = resources;
        this.demo = demo;
    }

    Page page(HttpServletRequest request) {
        Language language = language(request);
        return new Page(
                language,
                origin(request),
                path(request),
                request.getQueryString(),
                "true".equals(request.getHeader("HX-Request")) && !"true".equals(request.getHeader("HX-Boosted")),
                CurrentActor.find().orElse(null),
                () -> csrf(request),
                demo,
                flash(request, language),
                texts,
                this::asset);
    }

    private String asset(String file) {
        String versioned = resources.getForLookupPath(file);
        return versioned == null ? file : versioned;
    }

    /// An error page is rendered in a dispatch of its own, which the language filter does not see.
    private static Language language(HttpServletRequest request) {
        return LanguageFilter.languageOf(uri(request)).orElseGet(() -> Language.of(request.getLocale()));
    }

    private static String uri(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original == null ? request.getRequestURI() : original.toString();
    }

    private static String origin(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .build()
                .toUriString();
    }

    private static String path(HttpServletRequest request) {
        String withoutLanguage = uri(request).replaceFirst("^/(sq|en)(?=/|$)", "");
        return withoutLanguage.isEmpty() ? "/" : withoutLanguage;
    }

    private static Page.Csrf csrf(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new Page.Csrf(token.getParameterName(), token.getToken());
        }
        throw new IllegalStateException("a form stands on a page that the security filters did not see");
    }

    private Page.@Nullable Flash flash(HttpServletRequest request, Language language) {
        var attributes = RequestContextUtils.getInputFlashMap(request);
        return attributes != null && attributes.get(FlashMessage.ATTRIBUTE) instanceof FlashMessage message
                ? new Page.Flash(
                        message.good(),
                        texts.text(language, message.key(), message.arguments().toArray()))
                : null;
    }
}
