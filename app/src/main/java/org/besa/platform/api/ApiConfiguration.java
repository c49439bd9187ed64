package org.besa.platform.api;

import java.time.Duration;
import java.util.List;
import org.besa.platform.i18n.Texts;
import org.besa.platform.web.PublicPaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

/// What stands before every address of the interface for programs.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration {

    private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    static PublicPaths apiPaths() {
        return PublicPaths.of("/api", "/api/**");
    }

    /// Pages of other sites may read what is public; they get no cookie of ours for it.
    @Bean
    FilterRegistrationBean<CorsFilter> readableFromOtherSites() {
        CorsConfiguration everybody = new CorsConfiguration();
        everybody.setAllowedOrigins(List.of("*"));
        everybody.setAllowedMethods(List.of("GET", "HEAD"));
        everybody.setAllowedHeaders(List.of("*"));
        everybody.setExposedHeaders(
                List.of(HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.RETRY_AFTER, "RateLimit", "RateLimit-Policy"));
        everybody.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource addresses = new UrlBasedCorsConfigurationSource();
        addresses.registerCorsConfiguration("/api/**", everybody);
        addresses.registerCorsConfiguration("/data/**", everybody);
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(addresses));
        filter.addUrlPatterns("/api/*", "/data/*");
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ApiLimit> apiLimit(ApiSettings settings, Texts texts, JsonMapper json) {
        FilterRegistrationBean<ApiLimit> filter = new FilterRegistrationBean<>(new ApiLimit(settings, texts, json));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(BEFORE_SECURITY + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> apiEtags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/*");
        filter.setOrder(BEFORE_SECURITY + 2);
        return filter;
    }
}
