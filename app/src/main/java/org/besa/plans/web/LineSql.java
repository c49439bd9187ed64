package org.besa.plans.web;

/// Columns of the lines of promises, written into the query of a page: as functions of the database they would be
/// started anew for each row.
final class LineSql {

    private LineSql() {}

    /// The course of a promise in few words: how often its deadline moved, how far, and what it first was. Null when
    /// it never moved.
    ///
    /// @param promise the column of its id
    static String course(String promise) {
        return """
                (select json_build_object('moves', c.moves, 'days_later', c.days_later,
                        'no_longer_due', c.no_longer_due,
                        'first', plans.deadline_line(f.deadline_raw, f.deadline_kind, f.deadline_start, f.deadline_end,
                            f.deadline_precision, f.deadline_recurrence))
                    from plans.promise_course c join plans.measure f on f.id = c.first_measure
                    where c.promise = %s and c.moves > 0)""".formatted(promise);
    }

    /// Who has a role in a measure, the first one first. Who is responsible is who answers now: where an institution is
    /// no more, the one that took the promise up, and no unit of it yet.
    ///
    /// @param measure the column of its id
    static String owners(String measure, String role) {
        if (role.equals("LEAD")) {
            return """
                (select coalesce(json_agg(
                        json_build_object('institution', n.heir, 'unit', case when n.heir = n.standing then o.unit end,
                            'name', o.name)
                        order by o.position), '[]')
                    from plans.measure_owner o
                    left join lateral (
                        select coalesce(i.merged_into, i.id) as standing, plans.heir(
                            (select named.promise from plans.measure named where named.id = o.measure), i.id) as heir
                        from directory.institution i where i.id = o.institution) n on true
                    where o.measure = %s and o.role = 'LEAD')""".formatted(measure);
        }
        return """
                (select coalesce(json_agg(
                        json_build_object('institution', o.institution, 'unit', o.unit, 'name', o.name)
                        order by o.position), '[]')
                    from plans.measure_owner o where o.measure = %s and o.role = '%s')""".formatted(measure, role);
    }
}
