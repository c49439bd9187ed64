package org.besa.plans;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.IndicatorText;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JsonRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes the content of a plan as rows under one version of it, a batch a table.
@Component
class PlanTree {

    private final Batches batches;
    private final PromiseAddresses addresses;
    private final JsonRows json;
    private final JdbcClient jdbc;

    PlanTree(Batches batches, PromiseAddresses addresses, JsonRows json, JdbcClient jdbc) {
        this.batches = batches;
        this.addresses = addresses;
        this.json = json;
        this.jdbc = jdbc;
    }

    void write(PlanVersion version, PlanContent content) {
        new Writing(version.id(), addresses.of(version.plan())).write(content.groups());
    }

    /// Writes what a version says now in place of what it said. When only what measures say has changed, the rest of
    /// the plan is not touched: that is what people do all day.
    void rewrite(PlanVersion version, PlanContent before, PlanContent after) {
        Writing writing = new Writing(version.id(), addresses.of(version.plan()));
        if (outline(before).equals(outline(after)) && promises(before).equals(promises(after))) {
            Set<MeasureContent> same = new HashSet<>(before.measures());
            writing.rewrite(
                    after.groups(),
                    after.measures().stream()
                            .filter(measure -> !same.contains(measure))
                            .map(MeasureContent::promise)
                            .collect(Collectors.toSet()));
        } else {
            jdbc.sql("delete from plans.plan_group where plan_version = :version")
                    .param("version", version.id())
                    .update();
            writing.write(after.groups());
        }
    }

    private static List<Group> outline(PlanContent content) {
        return content.groups().stream()
                .map(group -> group.withMeasures(List.of()))
                .toList();
    }

    private static List<List<String>> promises(PlanContent content) {
        return content.groups().stream()
                .map(group -> group.measures().stream()
                        .map(measure -> String.valueOf(measure.promise()))
                        .toList())
                .toList();
    }

    /// One content on its way into rows.
    private final class Writing {

        private final UUID planVersion;
        private final PromiseAddresses.OfPlan promises;
        private final Rows rows = new Rows();
        private final Map<String, UUID> groups = new HashMap<>();
        private final Map<String, UUID> problems = new HashMap<>();

        Writing(UUID planVersion, PromiseAddresses.OfPlan promises) {
            this.planVersion = planVersion;
            this.promises = promises;
        }

        void write(List<Group> content) {
            for (int i = 0; i < content.size(); i++) {
                group(content.get(i), i);
            }
            for (Group group : content) {
                for (int i = 0; i < group.measures().size(); i++) {
                    measure(group.measures().get(i), groups.get(group.code()), i);
                }
            }
            promises.newOnes()
                    .forEach((id, slug) -> rows.add("promise")
                            .addValue("id", id)
                            .addValue("plan", promises.plan())
                            .addValue("slug", slug));
            batches.insert(rows);
        }

        void rewrite(List<Group> content, Set<UUID> changed) {
            if (changed.isEmpty()) {
                return;
            }
            ids("select code, id from plans.plan_group where plan_version = :version", groups);
            ids("select key, id from plans.problem where plan_version = :version", problems);
            jdbc.sql("delete from plans.measure where plan_version = :version and promise in (:changed)")
                    .param("version", planVersion)
                    .param("changed", changed)
                    .update();
            for (Group group : content) {
                for (int i = 0; i < group.measures().size(); i++) {
                    MeasureContent measure = group.measures().get(i);
                    if (changed.contains(measure.promise())) {
                        measure(measure, groups.get(group.code()), i);
                    }
                }
            }
            batches.insert(rows);
        }

        private void ids(String sql, Map<String, UUID> ids) {
            jdbc.sql(sql).param("version", planVersion).query(row -> {
                ids.put(row.getString(1), row.getObject(2, UUID.class));
            });
        }

        private void group(Group group, int position) {
            UUID id = Ids.next();
            groups.put(group.code(), id);
            rows.add("plan_group")
                    .addValue("id", id)
                    .addValue("plan_version", planVersion)
                    .addValue("parent", group.parent() == null ? null : groups.get(group.parent()))
                    .addValue("position", position)
                    .addValue("code", group.code())
                    .addValue("title", json.column(group.title()))
                    .addValue("description", json.column(group.description()))
                    .addValue("indicator", json.column(group.indicator()));
            indicators(group.indicators(), null, id);
            for (int i = 0; i < group.problems().size(); i++) {
                problem(group.problems().get(i), id, i);
            }
        }

        private void problem(ProblemText problem, UUID group, int position) {
            UUID id = Ids.next();
            problems.put(problem.key(), id);
            rows.add("problem")
                    .addValue("id", id)
                    .addValue("plan_version", planVersion)
                    .addValue("plan_group", group)
                    .addValue("position", position)
                    .addValue("key", problem.key())
                    .addValue("text", json.column(problem.text()))
                    .addValue("visibility", problem.visibility().name());
        }

        private void measure(MeasureContent measure, @Nullable UUID group, int position) {
            UUID id = Ids.next();
            PromiseAddresses.Address address = promises.address(measure, position);
            MapSqlParameterSource row = rows.add("measure")
                    .addValue("id", id)
                    .addValue("promise", address.promise())
                    .addValue("plan_version", planVersion)
                    .addValue("plan_group", group)
                    .addValue("position", position)
                    .addValue("code", measure.code())
                    .addValue("slug", address.slug())
                    .addValue("title", json.column(measure.title()))
                    .addValue("description", json.column(measure.description()))
                    .addValue("resources", json.column(measure.resources()))
                    .addValue("costless", measure.costless())
                    .addValue("marks", measure.marks().toArray(String[]::new))
                    .addValue("reference_codes", json.column(measure.references()));
            written(row, "start", measure.start());
            written(row, "deadline", measure.deadline());
            for (String key : measure.problems()) {
                rows.add("measure_problem").addValue("measure", id).addValue("problem", problems.get(key));
            }
            owners(measure, id);
            steps(measure, id);
            indicators(measure.indicators(), id, null);
            budget(measure, id);
        }

        private void owners(MeasureContent measure, UUID id) {
            for (int i = 0; i < measure.owners().size(); i++) {
                PlanContent.Owner owner = measure.owners().get(i);
                part("measure_owner", id, i)
                        .addValue("role", owner.role().name())
                        .addValue("institution", owner.institution())
                        .addValue("unit", owner.unit())
                        .addValue("name", json.column(owner.name()));
            }
        }

        private void steps(MeasureContent measure, UUID id) {
            for (int i = 0; i < measure.activities().size(); i++) {
                PlanContent.Step step = measure.activities().get(i);
                MapSqlParameterSource row = part("activity", id, i)
                        .addValue("text", json.column(step.text()))
                        .addValue("deliverable", json.column(step.deliverable()))
                        .addValue("owners", json.column(step.owners()));
                written(row, "start", step.start());
                written(row, "deadline", step.deadline());
            }
        }

        private void indicators(List<IndicatorText> indicators, @Nullable UUID measure, @Nullable UUID group) {
            for (int i = 0; i < indicators.size(); i++) {
                IndicatorText indicator = indicators.get(i);
                part("indicator", measure, i)
                        .addValue("plan_group", group)
                        .addValue("text", json.column(indicator.text()))
                        .addValue("baseline", json.column(indicator.baseline()))
                        .addValue("target", json.column(indicator.target()))
                        .addValue("verification", json.column(indicator.verification()))
                        .addValue("passport", indicator.passport() == null ? null : json.column(indicator.passport()));
            }
        }

        private void budget(MeasureContent measure, UUID id) {
            for (int i = 0; i < measure.budget().size(); i++) {
                PlanContent.Budget line = measure.budget().get(i);
                part("budget_line", id, i)
                        .addValue("year", line.year())
                        .addValue("source", json.column(line.source()))
                        .addValue("planned", line.amount())
                        .addValue("committed", line.committed())
                        .addValue("executed", line.executed())
                        .addValue("currency", line.currency())
                        .addValue("raw", line.raw());
            }
        }

        private MapSqlParameterSource part(String table, @Nullable UUID measure, int position) {
            return rows.add(table)
                    .addValue("id", Ids.next())
                    .addValue("measure", measure)
                    .addValue("position", position);
        }

        private void written(MapSqlParameterSource row, String name, @Nullable WrittenDeadline written) {
            row.addValue(name + "_raw", written == null ? null : json.column(written.words()))
                    .addValue(
                            name + "_kind",
                            written == null ? null : written.kind().name())
                    .addValue(name + "_start", written == null ? null : written.start())
                    .addValue(name + "_end", written == null ? null : written.end())
                    .addValue(name + "_precision", written == null ? null : name(written.precision()))
                    .addValue(name + "_recurrence", written == null ? null : written.recurrence())
                    .addValue(name + "_confidence", written == null ? null : written.confidence());
        }

        private @Nullable String name(@Nullable Enum<?> value) {
            return value == null ? null : value.name();
        }
    }
}
