package org.besa.monitoring.reports;

import java.util.List;

/// Everything that the records say in a report, in one language.
final class Parts {

    private final CountParts counts;
    private final RateParts rates;
    private final MeasureParts measures;
    private final DelayParts delays;
    private final FollowUpParts followUps;

    Parts(ReportData data, ReportTemplate template, Wording words) {
        this.counts = new CountParts(data, template, words);
        this.rates = new RateParts(data, words);
        this.measures = new MeasureParts(data, words);
        this.delays = new DelayParts(data, words);
        this.followUps = new FollowUpParts(data, template, words);
    }

    List<Block> blocks(ReportTemplate.Part part) {
        return switch (part) {
            case TOTALS -> counts.totals();
            case STATUS_CHART -> counts.statusChart();
            case GOALS_CHART -> counts.goalsChart();
            case CHANGE -> counts.change();
            case BELOW_THRESHOLD -> counts.belowThreshold();
            case METHOD -> rates.method();
            case RATES -> rates.table();
            case ACHIEVEMENTS -> measures.achievements();
            case MEASURES -> measures.byGoal();
            case INDICATORS -> measures.indicators();
            case BUDGET -> measures.budget();
            case OBSTACLES -> delays.obstacles();
            case OVERDUE -> delays.overdue();
            case REPORTING -> delays.reporting();
            case NEXT_STEPS -> delays.next();
            case COMMENTS -> followUps.comments();
            case EARLIER_RECOMMENDATIONS -> followUps.earlier();
            case RECOMMENDATIONS -> followUps.recommendations();
            case COVERAGE -> followUps.coverage();
        };
    }
}
