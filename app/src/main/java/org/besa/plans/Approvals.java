package org.besa.plans;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.PlanVersion.Approval;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.record.PublicRecord;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is decided about a version of a plan: sent to review, returned, approved, published. Each decision is kept with
/// who took it and when, an approval with the digest of exactly what was approved.
@Component
public class Approvals {

    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final FrozenVersions frozen;
    private final StoredContent contents;
    private final PlanKinds kinds;
    private final VersionAuthors authors;
    private final ActFiles acts;
    private final PublicationJobs jobs;
    private final DecisionRecords decisions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Approvals(
            PlanRepository plans,
            PlanVersionRepository versions,
            FrozenVersions frozen,
            StoredContent contents,
            PlanKinds kinds,
            VersionAuthors authors,
            ActFiles acts,
            PublicationJobs jobs,
            DecisionRecords decisions,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.frozen = frozen;
        this.contents = contents;
        this.kinds = kinds;
        this.authors = authors;
        this.acts = acts;
        this.jobs = jobs;
        this.decisions = decisions;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What can be decided.
    public enum Decision {
        SUBMITTED,
        WITHDRAWN,
        RETURNED,
        APPROVED,
        REOPENED,
        /// To be published at a time.
        SCHEDULED,
        /// Not by itself after all.
        UNSCHEDULED,
        PUBLISHED
    }

    /// Sends the draft of a plan to review.
    ///
    /// @throws Problem when something is missing that its kind requires
    @Transactional
    public PlanVersion submit(UUID planId, String note, Actor actor) {
        Plan plan = deciding(planId, "plans.edit", actor);
        long missing = Gap.listIn(contents.read(open(planId).id()), kinds.kind(plan.kind())).stream()
                .filter(Gap::blocks)
                .count();
        if (missing > 0) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.gaps", missing);
        }
        PlanVersion sent = versions.save(open(planId).submitted());
        decisions.note(plan, sent, Decision.SUBMITTED, note, null, actor);
        return sent;
    }

    /// Takes a version back from review.
    @Transactional
    public PlanVersion withdraw(UUID planId, String note, Actor actor) {
        Plan plan = deciding(planId, "plans.edit", actor);
        PlanVersion back = versions.save(open(planId).takenBack());
        decisions.note(plan, back, Decision.WITHDRAWN, note, null, actor);
        return back;
    }

    /// Returns a version in review to those who wrote it.
    ///
    /// @param note what has to be changed in the whole
    /// @param remarks what has to be changed in a measure, by its code; blank ones are nothing
    /// @throws Problem when nothing is remarked: a return without a reason helps nobody
    @Transactional
    public PlanVersion returnToAuthors(UUID planId, String note, Map<String, String> remarks, Actor actor) {
        Plan plan = deciding(planId, "plans.approve", actor);
        if (note.isBlank() && remarks.values().stream().allMatch(String::isBlank)) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.no-remark");
        }
        PlanVersion back = versions.save(open(planId).takenBack());
        UUID decision = decisions.note(plan, back, Decision.RETURNED, note, null, actor);
        remarks.forEach((code, text) -> {
            if (!text.isBlank()) {
                decisions.remark(decision, code, text.strip());
            }
        });
        return back;
    }

    /// Approves a draft or a version in review, which is frozen by that.
    ///
    /// @param act the decision; an amendment needs one. Its file was kept before ([ActFiles])
    /// @throws Problem when the actor wrote in it: nobody approves alone what they wrote
    @Transactional
    public PlanVersion approve(UUID planId, @Nullable Act act, String note, Actor actor) {
        return approve(approving(planId, actor), act, note, clock.instant(), actor);
    }

    private Plan approving(UUID planId, Actor actor) {
        Plan plan = deciding(planId, "plans.approve", actor);
        if (authors.include(open(planId).id(), actor)) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.own-work");
        }
        return plan;
    }

    /// Whether somebody, or whom they act for, wrote in a version, and so leaves its approval to others.
    public boolean isWrittenBy(UUID version, Actor actor) {
        return authors.include(version, actor);
    }

    private PlanVersion approve(Plan plan, @Nullable Act act, String note, Instant at, Actor actor) {
        UUID planId = plan.id();
        PlanVersion draft = open(planId);
        if (act == null && plan.publishedVersion() != null) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.no-act");
        }
        if (!draft.state().isOpen()) {
            throw new Problem(Problem.Kind.CONFLICT, "plans.problem.not-a-draft");
        }
        if (act != null && act.file() != null && acts.find(planId, act.file()).isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.act-file-unknown");
        }
        Approval approval = frozen.freeze(plan, draft, act, at);
        PlanVersion approved = versions.save(draft.approved(approval));
        decisions.note(plan, approved, Decision.APPROVED, note, approval.sha256(), actor);
        return approved;
    }

    /// Opens an approved version that is not public yet, to change it; what was approved stays on record.
    @Transactional
    public PlanVersion reopen(UUID planId, String note, Actor actor) {
        Plan plan = deciding(planId, "plans.approve", actor);
        PlanVersion opened = versions.save(open(planId).reopened());
        decisions.note(plan, opened, Decision.REOPENED, note, null, actor);
        return opened;
    }

    /// Has the approved version of a plan published by itself.
    ///
    /// @param at null when a person is to publish it after all
    /// @throws Problem when that time has passed
    @Transactional
    public PlanVersion schedule(UUID planId, @Nullable Instant at, Actor actor) {
        Plan plan = deciding(planId, "plans.publish", actor);
        if (at != null && !at.isAfter(clock.instant())) {
            throw new Problem(Problem.Kind.INVALID, "plans.problem.time-passed");
        }
        PlanVersion due = versions.save(open(planId).dueAt(at));
        if (due.publishAt() != null) {
            jobs.publishAt(due, due.publishAt());
        }
        decisions.note(plan, due, at == null ? Decision.UNSCHEDULED : Decision.SCHEDULED, "", null, actor);
        return due;
    }

    /// Publishes a version whose time has come, in the name of who scheduled it; does nothing when that was changed
    /// meanwhile.
    @Transactional
    void publishDue(UUID versionId, Instant at) {
        PlanVersion due = versions.findById(versionId).orElse(null);
        if (due == null) {
            return;
        }
        Plan plan = plans.findForChange(due.plan()).orElseThrow(Problem::notFound);
        PlanVersion now = versions.findById(versionId).orElseThrow();
        if (now.state() == State.APPROVED && at.equals(now.publishAt())) {
            publish(plan, now, clock.instant(), decisions.scheduler(versionId));
        }
    }

    /// Makes the approved version of a plan the one that the public sees.
    @Transactional
    public PlanVersion publish(UUID planId, Actor actor) {
        return publish(deciding(planId, "plans.publish", actor), open(planId), clock.instant(), actor);
    }

    /// Approves and publishes a draft in one step.
    ///
    /// @param act null for a first version that is published without one
    @Transactional
    public PlanVersion publishDraft(UUID planId, @Nullable Act act, Actor actor) {
        Instant now = clock.instant();
        PlanVersion approved = approve(approving(planId, actor), act, "", now, actor);
        return publish(deciding(planId, "plans.publish", actor), approved, now, actor);
    }

    /// Approves a draft and has it published by itself at a time.
    @Transactional
    public PlanVersion scheduleDraft(UUID planId, @Nullable Act act, Instant at, Actor actor) {
        approve(planId, act, "", actor);
        return schedule(planId, at, actor);
    }

    /// Enters a plan that the public has known since `at`: what was decided about it before it was kept here.
    @Transactional
    public PlanVersion publishKnown(UUID planId, @Nullable Act act, Instant at, Actor actor) {
        PlanVersion approved = approve(deciding(planId, "plans.approve", actor), act, "", at, actor);
        return publish(deciding(planId, "plans.publish", actor), approved, at, actor);
    }

    private PlanVersion publish(Plan plan, PlanVersion approved, Instant at, Actor actor) {
        versions.findByPlanAndState(plan.id(), State.PUBLISHED).ifPresent(old -> versions.save(old.superseded()));
        PlanVersion published = versions.save(approved.published(at));
        plans.save(plan.published(published.id()));
        jdbc.sql("select plans.renew_course(:plan)")
                .param("plan", plan.id())
                .query((row, n) -> true)
                .list();
        decisions.note(plan, published, Decision.PUBLISHED, "", sha256(published), actor);
        events.publishEvent(new PlanPublished(plan.id(), published.id(), at));
        events.publishEvent(new PublicRecord(
                "plan-version",
                published.id(),
                plan.versionPath(published.number()),
                published.title(),
                sha256(published),
                at));
        return published;
    }

    private static String sha256(PlanVersion version) {
        if (version.approval() == null) {
            throw new Problem(Problem.Kind.CONFLICT, "plans.problem.not-approved");
        }
        return version.approval().sha256();
    }

    private PlanVersion open(UUID planId) {
        return versions.findOpen(planId)
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "plans.problem.not-a-draft"));
    }

    private Plan deciding(UUID planId, String permission, Actor actor) {
        Plan plan = plans.findForChange(planId).orElseThrow(Problem::notFound);
        actor.require(permission, plan.place());
        return plan;
    }
}
