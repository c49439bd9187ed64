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
import org.besa.monitoring.rates.RateScopes;
import org.besa.monitoring.rates.Rates;
import org.besa.monitoring.rates.Snapshots;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.Format;
import org.besa.platform.opendata.RowColumns;
import org.besa.platform.opendata.Tables;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Reach;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// Every rule on the same data, for who may read reports; as a page, as CSV, as JSON.
@Controller
class RatesController {

    private final Rates rates;
    private final RateScopes scopes;
    private final Snapshots snapshots;
    private final AssessmentScales scales;
    private final JsonMapper json;
    private final List<Column<RateRow>> columns;

    RatesController(
            Rates rates,
            RateScopes scopes,
            Snapshots snapshots,
            AssessmentScales scales,
            JsonMapper json,
            Texts texts) {
        this.rates = rates;
        this.scopes = scopes;
        this.snapshots = snapshots;
        this.scales = scales;
        this.json = json;
        this.columns = RowColumns.of("rates", RateRow.class, texts);
    }

    /// What is asked for.
    ///
    /// @param rule the one that is broken down
    /// @param by null when nothing is
    private record Asked(
            RateScope scope, RateRule rule, @Nullable Dimension by, Reach seen) {}

    @GetMapping("/desk/rates")
    String show(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            Actor actor,
            Model model) {
        Reach seen = seen(actor);
        List<RateScope> choices = scopes.list(seen);
        model.addAttribute("scopes", choices);
        if (choices.isEmpty()) {
            return "monitoring/no_rates";
        }
        Asked asked = asked(of.isEmpty() ? choices.getFirst().address() : of, rule, by, seen);
        List<Rates.Pair> all = rates.list(asked.scope(), seen);
        model.addAttribute("scope", asked.scope());
        model.addAttribute("rates", all);
        model.addAttribute("chosen", chosen(all, asked.rule()));
        model.addAttribute("by", asked.by() == null ? "" : asked.by().name());
        model.addAttribute("parts", parts(asked));
        model.addAttribute("snapshots", snapshots.list(asked.scope()));
        model.addAttribute("everywhere", seen.everywhere());
        model.addAttribute("words", new RateWords(scales, rates.titles(all)));
        return "monitoring/rates";
    }

    private static Reach seen(Actor actor) {
        if (!actor.may("monitoring.read")) {
            throw Problem.notFound();
        }
        return actor.reach("monitoring.read");
    }

    private Asked asked(String of, String rule, @Nullable Dimension by, Reach seen) {
        RateScope scope = scopes.find(of, seen).orElseThrow(Problem::notFound);
        List<RateRule> rules = rates.listRules(scope);
        RateRule chosen = rule.isEmpty()
                ? rules.getFirst()
                : rules.stream()
                        .filter(one -> one.code().equals(rule))
                        .findFirst()
                        .orElseThrow(Problem::notFound);
        return new Asked(scope, chosen, by, seen);
    }

    private static Rates.Pair chosen(List<Rates.Pair> all, RateRule rule) {
        return all.stream().filter(pair -> pair.rule().equals(rule)).findFirst().orElseThrow();
    }

    private List<Rates.PartRate> parts(Asked asked) {
        return asked.by() == null ? List.of() : rates.listParts(asked.scope(), asked.rule(), asked.by(), asked.seen());
    }

    @GetMapping("/desk/rates.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            Actor actor) {
        List<RateRow> rows = rows(asked(of, rule, by, seen(actor)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Tables.writeCsv(columns, rows::forEach, out);
        return file(Format.CSV, out.toByteArray());
    }

    @GetMapping("/desk/rates.json")
    ResponseEntity<byte[]> json(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(required = false) @Nullable Dimension by,
            Actor actor) {
        return file(Format.JSON, json.writeValueAsBytes(rows(asked(of, rule, by, seen(actor)))));
    }

    private static ResponseEntity<byte[]> file(Format format, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(format.mediaType())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }

    private List<RateRow> rows(Asked asked) {
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
