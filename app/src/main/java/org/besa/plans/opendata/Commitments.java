package org.besa.plans.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.besa.directory.Directory;
import org.besa.directory.Institutions;
import org.besa.plans.CodeLists;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.besa.platform.opendata.Column;
import org.besa.platform.opendata.OpenDataSettings;
import org.besa.platform.opendata.PrescribedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The commitments of OGP action plans in the columns of the table that the Open Government Partnership keeps of all
/// countries, in English. Its headings are data (`ogp-commitments-header.txt`); a column of which Besa holds nothing is
/// empty, which in that table means that it is not known.
@Component
class Commitments extends PrescribedTable<Commitments.Commitment> {

    private static final String KIND = "ogp-action-plan";
    private static final String TOPICS = "ogp-topics";
    private static final int ALL = Integer.MAX_VALUE;

    private final PublicRows rows;
    private final Institutions institutions;
    private final List<Column<Commitment>> columns;

    Commitments(PublicRows rows, Institutions institutions, Texts texts, OpenDataSettings settings, CodeLists lists) {
        super("ogp-commitments", 60, texts);
        this.rows = rows;
        this.institutions = institutions;
        Map<String, Held> held = held(Locale.of("", settings.country()).getDisplayCountry(Locale.ENGLISH));
        lists.find(TOPICS)
                .ifPresent(list ->
                        list.entries().forEach(entry -> held.put(entry.name().in(Language.EN), topic(entry.code()))));
        this.columns = headings().stream().map(heading -> column(heading, held)).toList();
    }

    /// A commitment with its plan.
    ///
    /// @param local whether it is a municipality's
    record Commitment(PlanRow plan, MeasureRow measure, boolean local) {

        String title() {
            return measure.title().in(Language.EN);
        }
    }

    private record Held(Column.Type type, Function<Commitment, @Nullable Object> value) {}

    private static Map<String, Held> held(String country) {
        Map<String, Held> held = new HashMap<>();
        held.put("Country/Locality", text(c -> country));
        held.put("Commitment Number", text(c -> c.measure().code()));
        held.put("National Or Local", text(c -> c.local() ? "Local" : "National"));
        held.put("Commitment Dummy", number(c -> 1));
        held.put(
                "Year Of Submission",
                number(c -> c.plan().firstPublishedAt().atOffset(ZoneOffset.UTC).getYear()));
        held.put(
                "Action Plan End Year",
                number(c -> c.plan().periodEnd() == null
                        ? null
                        : c.plan().periodEnd().getYear()));
        held.put("Action Plan Duration (Years)", number(Commitments::years));
        held.put("Theme", text(c -> c.measure().groupTitle().in(Language.EN)));
        held.put("Commitment Title", text(Commitment::title));
        held.put(
                "Full Text",
                text(c -> c.measure().description().isEmpty()
                        ? c.title()
                        : c.measure().description().in(Language.EN)));
        held.put("Start Date", new Held(Column.Type.DATE, c -> c.measure().startDate()));
        held.put("End Date", new Held(Column.Type.DATE, c -> c.measure().deadlineEnd()));
        held.put("Lead Institution", text(c -> c.measure().responsible().in(Language.EN)));
        held.put("Supporting Institution(s)", text(c -> c.measure().supporting().in(Language.EN)));
        held.put("OGP Value Access To Information", mark("transparency"));
        held.put("OGP Value Civic Participation", mark("participation"));
        held.put("OGP Value Public Accountability", mark("accountability"));
        held.put("URL", text(c -> "/en" + c.measure().path()));
        return held;
    }

    private static @Nullable Integer years(Commitment commitment) {
        var start = commitment.plan().periodStart();
        var end = commitment.plan().periodEnd();
        return start == null || end == null ? null : end.getYear() - start.getYear() + 1;
    }

    private static Held text(Function<Commitment, @Nullable Object> value) {
        return new Held(Column.Type.TEXT, value);
    }

    private static Held number(Function<Commitment, @Nullable Object> value) {
        return new Held(Column.Type.INTEGER, value);
    }

    private static Held mark(String code) {
        return number(c -> c.measure().marks().contains(code) ? 1 : 0);
    }

    /// Whether a commitment is about a policy area; not known of one of which no area was ever told.
    private static Held topic(String code) {
        return number(c -> c.measure().references().stream().noneMatch(entry -> entry.startsWith(TOPICS + ":"))
                ? null
                : c.measure().references().contains(TOPICS + ":" + code) ? 1 : 0);
    }

    private Column<Commitment> column(String heading, Map<String, Held> held) {
        Held known = held.get(heading);
        return known == null
                ? Column.of(heading, Column.Type.TEXT, about("unknown"), c -> null)
                : Column.of(heading, known.type(), about("held"), known.value());
    }

    @Override
    public List<Column<Commitment>> columns() {
        return columns;
    }

    @Override
    public Optional<Period> period() {
        return rows.period();
    }

    @Override
    public String edition() {
        return rows.edition();
    }

    @Override
    public void read(Consumer<Commitment> row) {
        Map<UUID, PlanRow> plans = new HashMap<>();
        rows.list(RowKind.PLANS, RowFilter.ofKind(KIND), 0, ALL).forEach(plan -> plans.put(plan.id(), plan));
        Directory directory = institutions.directory();
        rows.each(RowKind.MEASURES, RowFilter.ofKind(KIND), measure -> {
            PlanRow plan = plans.get(measure.plan());
            if (plan != null) {
                row.accept(new Commitment(plan, measure, isLocal(plan, directory)));
            }
        });
    }

    private static boolean isLocal(PlanRow plan, Directory directory) {
        return directory
                .findInstitution(plan.institution())
                .filter(institution -> institution.kind().equals("municipality"))
                .isPresent();
    }

    private static List<String> headings() {
        try (InputStream data = new ClassPathResource("ogp-commitments-header.txt").getInputStream()) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
