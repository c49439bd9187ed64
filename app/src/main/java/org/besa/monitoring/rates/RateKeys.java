package org.besa.monitoring.rates;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.directory.Directory;
import org.besa.directory.Institution;
import org.besa.directory.Institutions;
import org.besa.directory.Kind;
import org.besa.directory.Kinds;
import org.besa.platform.data.JsonRows;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Names the parts into which figures are broken down.
@Component
public class RateKeys {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final JsonRows rows;
    private final Institutions institutions;
    private final Kinds kinds;

    RateKeys(JsonRows rows, Institutions institutions, Kinds kinds) {
        this.rows = rows;
        this.institutions = institutions;
        this.kinds = kinds;
    }

    /// A part.
    ///
    /// @param key names it for programs: a plan's address, a group's code below it, an institution's code, a
    ///     period's address
    /// @param within the plan in which it is; null when it is in none alone
    public record Part(
            String key, LocalizedText label, @Nullable LocalizedText within) {

        static Part of(String key, LocalizedText label) {
            return new Part(key, label, null);
        }
    }

    /// A group of a version of a plan.
    record Group(
            UUID id,
            @Nullable UUID parent,
            String planSlug,
            LocalizedText planTitle,
            String code,
            LocalizedText title) {

        Part part() {
            return new Part(planSlug + "/" + code, title, planTitle);
        }
    }

    /// A plan.
    record Titled(UUID id, String slug, LocalizedText title) {

        Part part() {
            return Part.of(slug, title);
        }
    }

    Function<Cell, Part> by(Dimension by, List<Cell> cells) {
        return switch (by) {
            case PLAN -> byPlan(cells);
            case AREA -> byGroup(cells, true);
            case GOAL -> byGroup(cells, false);
            case INSTITUTION -> byInstitution();
            case INSTITUTION_KIND -> byKind();
            case PERIOD -> throw new IllegalArgumentException("periods are read one by one");
        };
    }

    private Function<Cell, Part> byPlan(List<Cell> cells) {
        Map<UUID, Titled> plans =
                plans(cells.stream().map(Cell::plan).distinct().toList());
        return cell -> found(plans, cell.plan()).part();
    }

    private Function<Cell, Part> byGroup(List<Cell> cells, boolean top) {
        Map<UUID, Group> groups = groups(cells.stream()
                .map(Cell::part)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return cell -> {
            Group group = found(groups, cell.part());
            while (top && group.parent() != null) {
                group = found(groups, group.parent());
            }
            return group.part();
        };
    }

    private Function<Cell, Part> byInstitution() {
        Directory directory = institutions.directory();
        return cell -> directory
                .findInstitution(Objects.requireNonNull(cell.part()))
                .map(one -> Part.of(one.code(), one.name()))
                .orElseThrow();
    }

    private Function<Cell, Part> byKind() {
        Directory directory = institutions.directory();
        return cell -> {
            String code = directory
                    .findInstitution(Objects.requireNonNull(cell.part()))
                    .map(Institution::kind)
                    .orElseThrow();
            return Part.of(
                    code, kinds.find(Kinds.Of.INSTITUTION, code).map(Kind::many).orElse(LocalizedText.in("sq", code)));
        };
    }

    private static <T> T found(Map<UUID, T> known, @Nullable UUID id) {
        T one = known.get(id);
        if (one == null) {
            throw new IllegalStateException("a part of a plan is gone that figures rest on: " + id);
        }
        return one;
    }

    /// Parts in the order in which they are shown: those of plans as the plans have them, others by their names.
    List<Part> ordered(Dimension by, Collection<Part> parts) {
        Comparator<Part> order = switch (by) {
            case AREA, GOAL -> Comparator.comparing(Part::key, RateKeys::byNumbers);
            default -> Comparator.comparing(part -> part.label().in(Language.SQ));
        };
        return parts.stream().sorted(order).toList();
    }

    /// "2" stands before "10".
    private static int byNumbers(String left, String right) {
        return padded(left).compareTo(padded(right));
    }

    private static String padded(String key) {
        return NUMBER.matcher(key).replaceAll(number -> "%8s".formatted(number.group()));
    }

    Map<UUID, LocalizedText> titles(List<UUID> plans) {
        Map<UUID, LocalizedText> titles = new HashMap<>();
        plans(plans).forEach((id, plan) -> titles.put(id, plan.title()));
        return titles;
    }

    private Map<UUID, Titled> plans(List<UUID> ids) {
        return rows.list(Titled.class, """
                select p.id, p.slug, v.title from plans.plan p join plans.plan_version v on v.id = p.published_version
                where p.id = any(:ids::uuid[])
                """, Map.of("ids", array(ids))).stream()
                .collect(Collectors.toMap(Titled::id, one -> one));
    }

    private Map<UUID, Group> groups(List<UUID> ids) {
        return rows.list(Group.class, """
                with recursive up as (
                    select g.id, g.parent from plans.plan_group g where g.id = any(:ids::uuid[])
                    union
                    select g.id, g.parent from plans.plan_group g join up on up.parent = g.id)
                select g.id, g.parent, p.slug as plan_slug, v.title as plan_title, g.code, g.title
                from up join plans.plan_group g on g.id = up.id
                join plans.plan_version v on v.id = g.plan_version
                join plans.plan p on p.id = v.plan
                """, Map.of("ids", array(ids))).stream()
                .collect(Collectors.toMap(Group::id, one -> one));
    }

    private static String[] array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
