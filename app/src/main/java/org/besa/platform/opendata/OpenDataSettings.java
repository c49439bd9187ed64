package org.besa.platform.opendata;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What open data say of themselves: `besa.opendata.*`.
///
/// @param licence address of the licence under which everything public may be used
/// @param licenceName how people call it
/// @param publisher name of who publishes
/// @param contact address for questions ("mailto:…"), null when there is none
/// @param country what the data are about, by its ISO 3166 code of two letters
/// @param territory the same country, as the Publications Office of the EU names it
@ConfigurationProperties("besa.opendata")
public record OpenDataSettings(
        @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
        URI licence,

        @DefaultValue("CC BY 4.0") String licenceName,
        @DefaultValue("Besa") String publisher,
        @Nullable URI contact,
        @DefaultValue("AL") String country,

        @DefaultValue("http://publications.europa.eu/resource/authority/country/ALB")
        URI territory) {}
