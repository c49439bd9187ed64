package org.besa.monitoring.rates.web;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.monitoring.rates.AssessmentScales;
import org.besa.monitoring.rates.Dimension;
import org.besa.monitoring.rates.Rate;
import org.besa.monitoring.rates.RateRule;
import org.besa.monitoring.rates.RateScope;
import org.besa.monitoring.rates.Rates;
import org.besa.monitoring.rates.Snapshots;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.RowColumns;
import org.besa.platform.opendata.Tables;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/// Rates as a page, as CSV and as JSON, the same for whoever asks; who asks decides whose reports are counted.
@Component
class RateAnswers {

    /// As many periods as a phone can show beside each other.
    private static final int TREND = 6;

    private final Rates rates;
    private final Snapshots snapshots;
    private final AssessmentScales scales;
    private final JsonMapper json;
    private final List<Column<RateRow>> columns;

    RateAnswers(Rates rates, Snapshots snapshots, AssessmentScales scales, JsonMapper json, Texts texts) {
        this.rates = rates;
        this.snapshots = snapshots;
        this.scales = scales;
        this.json = json;
        this.columns = RowColumns.of("rates", RateRow.class, texts);
    }

    /// What is asked of a scope.
    ///
    /// @param rule the code of a rule; empty for the first one
    /// @throws Problem when there is no such rule for the scope
    RateQuestion question(RateScope scope, String rule, @Nullable Dimension by, Reach seen) {
        List<RateRule> rules = rates.listRules(scope);
        RateRule chosen = rule.isEmpty()
                ? rules.getFirst()
                : rules.stream()
                        .filter(one -> one.code().equals(rule))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        return new RateQuestion(scope, chosen, by, seen);
    }

    /// Gives a page what `rates_body` shows.
    void show(RateQuestion asked, Model model) {
        List<Rates.Pair> all = rates.list(asked.scope(), asked.seen());
        model.addAttribute("scope", asked.scope());
        model.addAttribute("rates", all);
        model.addAttribute("chosen", chosen(all, asked.rule()));
        model.addAttribute("by", asked.by() == null ? "" : asked.by().name());
        model.addAttribute("parts", parts(asked));
        model.addAttribute("snapshots", snapshots.list(asked.scope()));
        model.addAttribute("words", new RateWords(scales, rates.titles(all)));
    }

    private static Rates.Pair chosen(List<Rates.Pair> all, RateRule rule) {
        return all.stream().filter(pair -> pair.rule().equals(rule)).findFirst().orElseThrow();
    }

    private List<Rates.PartRate> parts(RateQuestion asked) {
        return asked.by() == null ? List.of() : rates.listParts(asked.scope(), asked.rule(), asked.by(), asked.seen());
    }

    /// The rule that is shown in full in the last periods of the same plans, the earliest first.
    List<Rates.PartRate> trend(RateQuestion asked) {
        List<Rates.PartRate> all = rates.listParts(asked.scope(), asked.rule(), Dimension.PERIOD, asked.seen());
        return all.subList(Math.max(0, all.size() - TREND), all.size());
    }

    byte[] csv(RateQuestion asked) {
        List<RateRow> rows = rows(asked);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(columns, rows::forEach, out);
        return out.toByteArray();
    }

    byte[] json(RateQuestion asked) {
        return json.writeValueAsBytes(rows(asked));
    }

    private List<RateRow> rows(RateQuestion asked) {
        List<Rates.Pair> all = rates.list(asked.scope(), asked.seen());
        List<Rates.PartRate> parts = parts(asked);
        Map<UUID, LocalizedText> titles =
                rates.titles(Stream.concat(all.stream(), parts.stream().map(Rates.PartRate::rates))
                        .toList());
        Function<Rate.Version, String> plan = version -> Optional.ofNullable(titles.get(version.plan()))
                        .map(title -> title.in(Language.SQ))
                        .orElse("")
                + " " + version.number();
        List<RateRow> rows = new ArrayList<>();
        all.forEach(pair -> voices(pair)
                .map(rate -> RateRow.of(asked.scope(), null, null, rate, plan))
                .forEach(rows::add));
        parts.forEach(part -> voices(part.rates())
                .map(rate -> RateRow.of(asked.scope(), Objects.requireNonNull(asked.by()), part.part(), rate, plan))
                .forEach(rows::add));
        return rows;
    }

    private static Stream<Rate> voices(Rates.Pair pair) {
        return pair.rule().population().hasTwoVoices()
                ? Stream.of(pair.verified(), pair.reported())
                : Stream.of(pair.verified());
    }
}
