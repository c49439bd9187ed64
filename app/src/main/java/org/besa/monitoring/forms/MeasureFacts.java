package org.besa.monitoring.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What a measure says, as its report needs it.
///
/// @param measure its text in the version that is reported of
/// @param publicPath its public address below the language
public record MeasureFacts(
        UUID measure,
        UUID plan,
        LocalizedText planTitle,
        String planKind,
        String publicPath,
        String code,
        LocalizedText title,
        LocalizedText description,
        LocalizedText deadline,
        List<StepText> steps,
        List<IndicatorText> indicators,
        List<BudgetText> budget) {

    /// An activity or milestone.
    ///
    /// @param deadline as written, empty when it has none
    public record StepText(LocalizedText text, LocalizedText deadline) {}

    /// An indicator.
    public record IndicatorText(LocalizedText text, LocalizedText baseline, LocalizedText target) {}

    /// Money by source.
    ///
    /// @param planned null when it cannot be read as a number
    public record BudgetText(
            LocalizedText source,
            @Nullable BigDecimal planned,
            @Nullable String currency) {}

    static final String QUERY = """
            select m.id as measure, p.id as plan, v.title as plan_title, p.kind as plan_kind,
                '/plans/' || p.slug || '/measures/' || pr.slug as public_path,
                m.code, m.title, m.description, m.deadline_raw as deadline,
                (select coalesce(jsonb_agg(jsonb_build_object('text', a.text, 'deadline', a.deadline_raw)
                        order by a.position), '[]') from plans.activity a where a.measure = m.id) as steps,
                (select coalesce(jsonb_agg(jsonb_build_object('text', i.text, 'baseline', i.baseline, 'target', i.target)
                        order by i.position), '[]') from plans.indicator i where i.measure = m.id) as indicators,
                (select coalesce(jsonb_agg(jsonb_build_object('source', b.source, 'planned', b.planned,
                        'currency', b.currency) order by b.place), '[]') from (
                    select source, sum(planned) as planned, min(currency) as currency, min(position) as place
                    from plans.budget_line where measure = m.id group by source) b) as budget
            from plans.measure m
            join plans.promise pr on pr.id = m.promise
            join plans.plan p on p.id = pr.plan
            join plans.plan_version v on v.id = m.plan_version
            where m.id = any(:measures)
            """;
}
