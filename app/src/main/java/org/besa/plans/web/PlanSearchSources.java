package org.besa.plans.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.directory.Institutions;
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

    /// A measure that was found, with where it stands.
    record Standing(UUID id, DeadlineLine deadline) {}

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
    static SearchSource findableMeasures(
            JsonRows rows, Institutions institutions, PlanKinds kinds, Templates templates, Clock clock) {
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
                PlanWords words = new PlanWords(institutions.directory(), kinds, LocalDate.now(clock));
                return rows.list(Standing.class, """
                                select id, plans.deadline_line(deadline_raw, deadline_kind, deadline_start, deadline_end,
                                    deadline_precision, deadline_recurrence) as deadline
                                from plans.measure where id = any(:shown)
                                """, Map.of("shown", shown.toArray(UUID[]::new))).stream()
                        .collect(Collectors.toMap(
                                Standing::id,
                                standing -> templates.content(
                                        "plans/deadline",
                                        page,
                                        Map.of("words", words, "deadline", standing.deadline()))));
            }
        };
    }
}
