package org.besa.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.besa.directory.Institutions;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.directory.people.Person;
import org.besa.directory.sheets.SheetImports;
import org.besa.directory.sheets.Sheets;
import org.besa.monitoring.EvidenceRecords;
import org.besa.monitoring.NewPeriod;
import org.besa.monitoring.NewPeriods;
import org.besa.monitoring.Period;
import org.besa.monitoring.Periods;
import org.besa.monitoring.Said;
import org.besa.monitoring.Span;
import org.besa.monitoring.StatusReport;
import org.besa.monitoring.StatusReports;
import org.besa.monitoring.Submissions;
import org.besa.monitoring.reports.ReportRecords;
import org.besa.monitoring.sheets.ReportSheets;
import org.besa.plans.Approvals;
import org.besa.plans.NewPlan;
import org.besa.plans.PlanContent.MeasureContent;
import org.besa.plans.PlanVersion;
import org.besa.plans.Plans;
import org.besa.plans.editing.Drafts;
import org.besa.plans.editing.OrderChange;
import org.besa.plans.imports.ReadImports;
import org.besa.platform.data.Ids;
import org.besa.platform.security.Actor;
import org.besa.testing.FullPlan;
import org.besa.testing.PublishedPlans;
import org.besa.testing.TestActors;
import org.besa.testing.TestInstitutions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two institutions with the same records, and somebody for each role, held for the first of them.
///
/// @param own ids and addresses by name, of the institution that roles are held for
/// @param other the same of another institution
/// @param roles who signs in, by role; null for who does not
record RouteRecords(
        Map<String, String> own, Map<String, String> other, SequencedMap<String, @Nullable SignedIn> roles) {

    static RouteRecords make(ApplicationContext application) throws IOException {
        Maker maker = new Maker(application);
        Map<String, String> own = maker.records("porti", "Porti");
        Map<String, String> other = maker.records("deti", "Deti");
        return new RouteRecords(own, other, maker.roles(own));
    }

    private static final class Maker {

        private final ApplicationContext application;
        private final Actor writer = TestActors.coordinator();
        private final LocalDate today;

        Maker(ApplicationContext application) {
            this.application = application;
            this.today = LocalDate.now(bean(Clock.class));
        }

        private <T> T bean(Class<T> type) {
            return application.getBean(type);
        }

        Map<String, String> records(String code, String name) throws IOException {
            Map<String, String> records = new HashMap<>();
            UUID institution = TestInstitutions.ministry(bean(Institutions.class), code, name, name)
                    .id();
            UUID unit = TestInstitutions.unit(bean(Institutions.class), institution, "njesia", "Njësia", "Unit")
                    .id();
            records.put("code", code);
            records.put("inst", institution.toString());
            records.put("unit", unit.toString());
            plans(code, institution, unit, records);
            ReadImports read = ReadImports.read(institution, writer, application);
            records.put("import", read.id().toString());
            records.put("row", read.row());
            records.put("group", read.group());
            records.put("leftover", read.leftover());
            records.put("importEdit", read.edit().toString());
            people(code, institution, records);
            invitationAndLostFactor(institution, records);
            directory(code, institution, records);
            UUID published = UUID.fromString(records.getOrDefault("published", ""));
            records.putAll(EvidenceRecords.make(application, institution, published));
            records.putAll(ReportRecords.make(
                    application,
                    institution,
                    published,
                    UUID.fromString(records.getOrDefault("body", "")),
                    UUID.fromString(records.getOrDefault("period", ""))));
            return records;
        }

        /// Somebody who was invited, and somebody who has lost their second factor.
        private void invitationAndLostFactor(UUID institution, Map<String, String> records) {
            JdbcClient jdbc = bean(JdbcClient.class);
            records.put(
                    "invitation",
                    jdbc.sql("""
                            insert into access.invitation (id, email, role, scope, institution, language, inviter,
                                invited_by, digest, created_at, expires_at)
                            values (gen_random_uuid(), 'invited@example.al', 'working-group-member', 'INSTITUTION',
                                :institution, 'sq', gen_random_uuid(), 'x', gen_random_uuid()::text::bytea, now(), 'infinity')
                            returning id::text
                            """)
                            .param("institution", institution)
                            .query((row, n) -> String.valueOf(row.getString(1)))
                            .single());
            records.put(
                    "lost",
                    jdbc.sql("""
                            insert into access.factor_recovery (id, account, asked_at, address, device)
                            values (gen_random_uuid(), :account, now(), '', '') returning id::text
                            """)
                            .param("account", UUID.fromString(records.getOrDefault("person", "")))
                            .query((row, n) -> String.valueOf(row.getString(1)))
                            .single());
        }

        private void plans(String code, UUID institution, UUID unit, Map<String, String> records) {
            PlanVersion draft = draft(code + "-draft", institution, unit);
            records.put("draft", draft.plan().toString());
            records.put("draftSlug", code + "-draft");
            MeasureContent last = bean(Plans.class).content(draft).measures().getLast();
            records.put("measure", String.valueOf(last.promise()));
            records.put(
                    "promise",
                    String.valueOf(bean(Plans.class)
                            .content(draft)
                            .measures()
                            .getFirst()
                            .promise()));
            bean(Drafts.class)
                    .change(
                            draft.plan(),
                            new OrderChange.AddMeasure("B", last.as(null).numbered("B.9")),
                            writer);
            records.put(
                    "edit",
                    bean(Drafts.class)
                            .listEdits(draft.plan(), writer)
                            .getFirst()
                            .id()
                            .toString());
            PlanVersion review = draft(code + "-review", institution, unit);
            bean(Approvals.class).submit(review.plan(), "", writer);
            records.put("review", review.plan().toString());
            PlanVersion approved = draft(code + "-approved", institution, unit);
            bean(Approvals.class).approve(approved.plan(), null, "", TestActors.approver());
            records.put("approved", approved.plan().toString());
            PlanVersion published = new PublishedPlans(bean(Plans.class), bean(Approvals.class))
                    .publish(
                            code + "-published",
                            "strategy-action-plan",
                            institution,
                            FullPlan.content(institution, unit));
            new PublishedPlans(bean(Plans.class), bean(Approvals.class))
                    .amend(
                            published.plan(),
                            Instant.parse("2025-06-01T09:00:00Z"),
                            content -> PublishedPlans.due(content, "B.2", "June 2029"));
            records.put("published", published.plan().toString());
            records.put(
                    "slip",
                    bean(JdbcClient.class)
                            .sql("select s.promise::text from plans.slip s join plans.promise p on p.id = s.promise"
                                    + " where p.plan = :plan")
                            .param("plan", published.plan())
                            .query(String.class)
                            .single());
            records.put("slug", code + "-published");
            reporting(published.plan(), institution, records);
        }

        /// A period with one report of the unit that is being written, and one of the institution that was handed in.
        private void reporting(UUID plan, UUID institution, Map<String, String> records) {
            Period period =
                    bean(NewPeriods.class).open(NewPeriod.ofPlan(Span.YEAR, LocalDate.of(2027, 1, 1), plan), writer);
            StatusReports reports = bean(StatusReports.class);
            records.put("period", period.id().toString());
            records.put("periodSlug", period.slug());
            records.put("sheetUpload", new UUID(7, 8).toString());
            records.put("report", Said.of(reports, period.id(), "A.1.1").id().toString());
            UUID ongoing = Said.of(reports, period.id(), "B.1").id();
            Actor reporter = TestActors.of(institution);
            reports.save(ongoing, Said.onSchedule(), null, reporter);
            StatusReport in = bean(Submissions.class).submit(ongoing, reporter);
            records.put("handedIn", ongoing.toString());
            records.put("handedInVersion", String.valueOf(in.version()));
        }

        private PlanVersion draft(String slug, UUID institution, UUID unit) {
            return bean(Plans.class)
                    .draft(
                            new NewPlan(slug, "strategy-action-plan", institution, null),
                            FullPlan.content(institution, unit),
                            writer);
        }

        private void directory(String code, UUID institution, Map<String, String> records) {
            Person contact = bean(org.besa.directory.people.People.class)
                    .save(new Person(Ids.next(), null, institution, "Ana " + code), writer);
            records.put("contact", contact.id().toString());
            bean(SheetImports.class)
                    .load(
                            "bodies",
                            "code,kind,name_sq,secretariat\nk-%1$s,committee,Komiteti,%1$s\n"
                                    .formatted(code)
                                    .getBytes(StandardCharsets.UTF_8),
                            writer);
            Body body = bean(Bodies.class).findByCode("k-" + code).orElseThrow();
            records.put("body", body.id().toString());
            records.put("bodyCode", body.code());
            records.put("sheetImport", new UUID(7, 7).toString());
        }

        /// A file that somebody has begun to take in, which nobody else sees.
        private void begin(UUID account, Map<String, String> records) {
            Actor keeper = TestActors.of(
                    UUID.fromString(records.getOrDefault("inst", "")), account, "Keeper", Set.of("directory.units"));
            UUID begun = bean(SheetImports.class)
                    .begin(
                            bean(Sheets.class).work("units", keeper),
                            "units.csv",
                            "institution,code\n".getBytes(StandardCharsets.UTF_8));
            records.put("sheetImport", begun.toString());
            UUID period = UUID.fromString(records.getOrDefault("period", ""));
            records.put(
                    "sheetUpload",
                    bean(ReportSheets.class)
                            .begin(
                                    bean(Periods.class).period(period),
                                    "raportet.csv",
                                    "Kodi\n".getBytes(StandardCharsets.UTF_8),
                                    keeper)
                            .toString());
        }

        private void people(String code, UUID institution, Map<String, String> records) {
            UUID person = account(code + "-member");
            UUID colleague = account(code + "-colleague");
            HeldFor there = HeldFor.institution(institution);
            UUID held = give(person, "working-group-member", there);
            give(colleague, "working-group-member", there);
            records.put("person", person.toString());
            records.put("colleague", colleague.toString());
            records.put("held", held.toString());
            records.put(
                    "deputy",
                    bean(Assignments.class)
                            .name(held, colleague, today, today, writer)
                            .toString());
        }

        private UUID account(String name) {
            return bean(Accounts.class).add(name + "@example.al", name, "fjalekalim i gjate", writer);
        }

        private UUID give(UUID account, String role, HeldFor heldFor) {
            return bean(Assignments.class).give(account, role, heldFor, today, null, giver());
        }

        private static Actor giver() {
            return TestActors.everything();
        }

        SequencedMap<String, @Nullable SignedIn> roles(Map<String, String> own) {
            SequencedMap<String, @Nullable SignedIn> roles = new LinkedHashMap<>();
            roles.put("nobody", null);
            UUID institution = UUID.fromString(own.getOrDefault("inst", ""));
            UUID unit = UUID.fromString(own.getOrDefault("unit", ""));
            for (Role role : bean(Roles.class).list()) {
                HeldFor heldFor = switch (role.code()) {
                    case "coordinator", "administrator" -> HeldFor.SYSTEM;
                    case "unit-reporter" -> HeldFor.unit(institution, unit);
                    case "body-secretary" -> HeldFor.body(UUID.fromString(own.getOrDefault("body", "")));
                    case "committee-member", "reviewer" ->
                        HeldFor.plan(institution, UUID.fromString(own.getOrDefault("review", "")));
                    default -> HeldFor.institution(institution);
                };
                UUID account = account("role-" + role.code());
                give(account, role.code(), heldFor);
                if (role.code().equals("integrity-coordinator")) {
                    begin(account, own);
                }
                bean(Assignments.class)
                        .name(UUID.fromString(own.getOrDefault("held", "")), account, today, today, writer);
                roles.put(role.code(), new SignedIn(account, role.code(), true));
            }
            roles.put("no-role", new SignedIn(account("role-none"), "none", true));
            return roles;
        }
    }
}
