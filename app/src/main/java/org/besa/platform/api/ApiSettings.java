package org.besa.platform.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often one client may ask the interface for programs: `besa.api.*`.
///
/// @param requests how many requests in a period; zero or less sets no limit
/// @param period the time in which they come back, evenly
/// @param clients most clients remembered; who has not asked longest is forgotten first
@ConfigurationProperties("besa.api")
public record ApiSettings(
        @DefaultValue("300") int requests,
        @DefaultValue("1m") Duration period,
        @DefaultValue("100000") int clients) {}
