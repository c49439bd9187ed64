package org.besa.monitoring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/// Where the words and rules of monitoring are read from, as settings: `besa.monitoring.*`. An installation names
/// files of its own (`file:/etc/besa/progress-statuses.json`) instead of those that come with Besa.
///
/// @param statuses the lists of statuses and obstacles, see [StatusSchemes]
/// @param calendars what is done how long after a period, see [CalendarTemplates]
/// @param rates the rules by which rates are computed
/// @param reports the templates of reports
/// @param assessments the scales on which those outside of government place what became of commitments
@ConfigurationProperties("besa.monitoring")
public record MonitoringData(
        @DefaultValue("classpath:progress-statuses.json") Resource statuses,
        @DefaultValue("classpath:monitoring-calendars.json") Resource calendars,
        @DefaultValue("classpath:implementation-rates.json") Resource rates,
        @DefaultValue("classpath:report-templates.json") Resource reports,
        @DefaultValue("classpath:assessment-scales.json") Resource assessments) {}
