package org.besa.plans;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanContent.WrittenDeadline;
import org.besa.plans.deadline.Deadline;
import org.besa.platform.data.Ids;
import org.besa.platform.data.JdbcConfiguration;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the content of a plan as rows under one version of it, a batch a table.
@Component
class PlanTree {

    private final Batches batches;
    private final JsonMapper json;

    PlanTree(Batches batches, JsonMapper json) {
        this.batches = batches;
        this.json = json;
    }

    void write(UUID planVersion, PlanContent content) {
        new Writing(planVersion).write(content.groups());
    }

    /// One content on its way into rows.
    private final class Writing {

        private final UUID planVersion;
        private final Rows rows = new Rows();
        private final Map<String, UUID> groups = new HashMap<>();
        private final Set<String> slugs = new HashSet<>();

        Writing(UUID planVersion) {
            this.planVersion = planVersion;
        }

        void write(List<Group> content) {
            int position = 0;
            for (Group group : content) {
                group(group, position++);
            }
            batches.insert(rows);
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
                    .addValue("title", text(group.title()))
                    .addValue("indicator", text(group.indicator()));
            Map<String, UUID> problems = problems(group, id);
            int measurePosition = 0;
            for (MeasureContent measure : group.measures()) {
                measure(measure, id, measurePosition++, problems);
            }
        }

        private Map<String, UUID> problems(Group group, UUID groupId) {
            Map<String, UUID> ids = new HashMap<>();
            for (int i = 0; i < group.problems().size(); i++) {
                UUID id = Ids.next();
                ids.put(group.problems().get(i).key(), id);
                rows.add("problem")
                        .addValue("id", id)
                        .addValue("plan_version", planVersion)
                        .addValue("plan_group", groupId)
                        .addValue("position", i)
                        .addValue("text", text(group.problems().get(i).text()));
            }
            return ids;
        }

        private void measure(MeasureContent measure, UUID group, int position, Map<String, UUID> problems) {
            UUID id = Ids.next();
            String slug = Slugs.unique(Slugs.slug(measure.code(), "m" + (position + 1)), name -> !slugs.add(name));
            MapSqlParameterSource row = rows.add("measure")
                    .addValue("id", id)
                    .addValue("promise", Ids.next())
                    .addValue("plan_version", planVersion)
                    .addValue("plan_group", group)
                    .addValue("position", position)
                    .addValue("code", measure.code())
                    .addValue("slug", slug)
                    .addValue("title", text(measure.title()))
                    .addValue("description", text(measure.description()))
                    .addValue(
                            "start_raw",
                            text(
                                    measure.start() == null
                                            ? LocalizedText.EMPTY
                                            : measure.start().words()))
                    .addValue(
                            "start_on",
                            measure.start() == null
                                    ? null
                                    : measure.start().meaning().start())
                    .addValue("resources", JdbcConfiguration.jsonb(json.writeValueAsString(measure.resources())))
                    .addValue("marks", measure.marks().toArray(String[]::new));
            deadline(row, measure.deadline());
            for (String key : measure.problems()) {
                rows.add("measure_problem").addValue("measure", id).addValue("problem", problems.get(key));
            }
            owners(measure, id);
            steps(measure, id);
            indicators(measure, id);
            budget(measure, id);
        }

        private void owners(MeasureContent measure, UUID id) {
            for (int i = 0; i < measure.owners().size(); i++) {
                PlanContent.Owner owner = measure.owners().get(i);
                part("measure_owner", id, i)
                        .addValue("role", owner.role().name())
                        .addValue("institution", owner.institution())
                        .addValue("unit", owner.unit())
                        .addValue("name", text(owner.name()));
            }
        }

        private void steps(MeasureContent measure, UUID id) {
            for (int i = 0; i < measure.activities().size(); i++) {
                PlanContent.Step step = measure.activities().get(i);
                deadline(part("activity", id, i).addValue("text", text(step.text())), step.deadline());
            }
        }

        private void indicators(MeasureContent measure, UUID id) {
            for (int i = 0; i < measure.indicators().size(); i++) {
                PlanContent.IndicatorText indicator = measure.indicators().get(i);
                part("indicator", id, i)
                        .addValue("text", text(indicator.text()))
                        .addValue("baseline", text(indicator.baseline()))
                        .addValue("target", text(indicator.target()))
                        .addValue("verification", text(indicator.verification()));
            }
        }

        private void budget(MeasureContent measure, UUID id) {
            for (int i = 0; i < measure.budget().size(); i++) {
                PlanContent.Budget line = measure.budget().get(i);
                part("budget_line", id, i)
                        .addValue("year", line.year())
                        .addValue("source", text(line.source()))
                        .addValue("amount", line.amount())
                        .addValue("currency", line.currency())
                        .addValue("raw", line.raw());
            }
        }

        private MapSqlParameterSource part(String table, UUID measure, int position) {
            return rows.add(table)
                    .addValue("id", Ids.next())
                    .addValue("measure", measure)
                    .addValue("position", position);
        }

        private void deadline(MapSqlParameterSource row, WrittenDeadline deadline) {
            Deadline meaning = deadline.meaning();
            row.addValue("deadline_raw", text(deadline.words()))
                    .addValue("deadline_kind", meaning.kind().name())
                    .addValue("deadline_start", meaning.start())
                    .addValue("deadline_end", meaning.end())
                    .addValue("deadline_precision", name(meaning.precision()))
                    .addValue("deadline_recurrence", meaning.recurrence())
                    .addValue("deadline_confidence", meaning.confidence());
        }

        private @Nullable String name(@Nullable Enum<?> value) {
            return value == null ? null : value.name();
        }

        private PGobject text(LocalizedText text) {
            return JdbcConfiguration.jsonb(json.writeValueAsString(text));
        }
    }
}
