package org.besa.plans.opendata;

import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Dataset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What plans offer as open data.
@Configuration(proxyBeanMethods = false)
class PlanDatasets {

    private final PublicRows rows;
    private final Texts texts;

    PlanDatasets(PublicRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Bean
    Dataset<PlanRow> plansDataset() {
        return new RowDataset<>("plans", 10, RowKind.PLANS, rows, texts);
    }

    @Bean
    Dataset<MeasureRow> measuresDataset() {
        return new RowDataset<>("measures", 20, RowKind.MEASURES, rows, texts);
    }

    @Bean
    Dataset<VersionRow> versionsDataset() {
        return new RowDataset<>("versions", 30, RowKind.VERSIONS, rows, texts);
    }

    @Bean
    Dataset<SlipRow> slipsDataset() {
        return new RowDataset<>("slips", 40, RowKind.SLIPS, rows, texts);
    }
}
