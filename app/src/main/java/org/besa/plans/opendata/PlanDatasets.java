package org.besa.plans.opendata;

import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Dataset;
import org.besa.platform.opendata.RecordDataset;
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
        return dataset("plans", 10, RowKind.PLANS);
    }

    @Bean
    Dataset<MeasureRow> measuresDataset() {
        return dataset("measures", 20, RowKind.MEASURES);
    }

    @Bean
    Dataset<VersionRow> versionsDataset() {
        return dataset("versions", 30, RowKind.VERSIONS);
    }

    @Bean
    Dataset<SlipRow> slipsDataset() {
        return dataset("slips", 40, RowKind.SLIPS);
    }

    private <R extends Record> Dataset<R> dataset(String name, int order, RowKind<R> kind) {
        return RecordDataset.of(
                        name, order, kind.row(), texts, rows::edition, sink -> rows.each(kind, RowFilter.NONE, sink))
                .covering(rows::period);
    }
}
