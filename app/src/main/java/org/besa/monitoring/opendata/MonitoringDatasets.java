package org.besa.monitoring.opendata;

import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.RecordDataset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What monitoring offers as open data.
@Configuration(proxyBeanMethods = false)
class MonitoringDatasets {

    @Bean
    Dataset<StatusReportRow> statusReportsDataset(StatusReportRows rows, Texts texts) {
        return RecordDataset.of(
                "status-reports",
                45,
                StatusReportRow.class,
                texts,
                rows::edition,
                sink -> rows.each(ReportQuery.ALL, sink));
    }
}
