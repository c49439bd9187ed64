package org.besa.plans.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Directory;
import org.besa.plans.PlanKinds;
import org.besa.platform.data.JsonRows;
import org.besa.platform.search.SearchSource;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Plans and measures as the public finds them. Their entries are written by `plans.make_findable`.
@Configuration(proxyBeanMethods = false)
class PlanSearchSources {

    private static final Directory NAMES_NOBODY = new Directory(Map.of(), Map.of());

    /// A measure that was found, with where it stands.
    record Standing(UUID id, DeadlineLine deadline, boolean dropped) {}

    @Bean
    static SearchSource findablePlans() {
        return new SearchSource() {

            @Override
            public String kind() {
                return "plan";
            }

            @Override
            public int order() {
                return 20;
            }

            @Override
            public String title(Page page) {
                return page.text("plans.search.plans");
            }

            @Override
            public String listPath() {
                return "/plans";
            }
        };
    }

    @Bean
    static SearchSource findableMeasures(JsonRows rows, PlanKinds kinds, Templates templates, Clock clock) {
        return new SearchSource() {

            @Override
            public String kind() {
                return "measure";
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public String title(Page page) {
                return page.text("plans.search.measures");
            }

            @Override
            public String listPath() {
                return "/plans";
            }

            @Override
            public Map<UUID, Content> beside(Page page, List<UUID> shown) {
                PlanWords words = new PlanWords(NAMES_NOBODY, kinds, LocalDate.now(clock));
                return rows.list(Standing.class, """
                                select m.id, plans.settled_line(
                                        plans.deadline_line(m.deadline_raw, m.deadline_kind, m.deadline_start,
                                            m.deadline_end, m.deadline_precision, m.deadline_recurrence),
                                        s.how, s.on_day) as deadline,
                                    exists (select from plans.promise_course c
                                        where c.last_measure = m.id and c.dropped_in is not null) as dropped
                                from plans.measure m left join plans.settlement s on s.promise = m.promise
                                where m.id = any(:shown)
                                """, Map.of("shown", shown.toArray(UUID[]::new))).stream()
                        .collect(Collectors.toMap(
                                Standing::id,
                                standing -> standing.dropped()
                                        ? templates.content("plans/dropped_chip", page, Map.of())
                                        : templates.content(
                                                "plans/deadline",
                                                page,
                                                Map.of("words", words, "deadline", standing.deadline()))));
            }
        };
    }
}
