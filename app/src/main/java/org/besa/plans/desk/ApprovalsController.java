package org.besa.plans.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.besa.plans.ActFile;
import org.besa.plans.ActFiles;
import org.besa.plans.Approvals;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.PlanVersion.State;
import org.besa.plans.desk.DecisionPages.Sent;
import org.besa.platform.files.Uploads;
import org.besa.platform.i18n.Language;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Approving and publishing, with the act by which it is done and the file of the act. A file that was taken is kept
/// while the rest of the form is corrected.
@Controller
@RequestMapping("/desk/plans/{id}")
class ApprovalsController {

    private final Approvals approvals;
    private final ActFiles files;
    private final DeskPlanModel pages;
    private final DecisionPages decisions;
    private final Clock clock;

    ApprovalsController(
            Approvals approvals, ActFiles files, DeskPlanModel pages, DecisionPages decisions, Clock clock) {
        this.approvals = approvals;
        this.files = files;
        this.pages = pages;
        this.decisions = decisions;
        this.clock = clock;
    }

    @PostMapping("/approval")
    ModelAndView approve(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        return new Request(id, "approval", typed, upload, actor, language, model, redirect)
                .take("approval", act -> approvals.approve(id, act, typed.getOrDefault("note", ""), actor));
    }

    /// Publishes now, or at the time that was typed; a draft is approved by that. Sent twice, it leads to the plan
    /// that the first made public.
    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        DeskPlan shown = pages.fill(id, actor, model);
        if (shown.isPublished()) {
            return new ModelAndView("redirect:/desk/plans/" + id);
        }
        boolean approved = shown.state() == State.APPROVED;
        String at = typed.getOrDefault("at", "");
        return new Request(id, "publication", typed, approved ? null : upload, actor, language, model, redirect)
                .take(at.isBlank() ? "publication" : "schedule", act -> publish(id, approved, act, at, actor));
    }

    private void publish(UUID id, boolean approved, @Nullable Act act, String at, Actor actor) {
        if (at.isBlank() && approved) {
            approvals.publish(id, actor);
        } else if (at.isBlank()) {
            approvals.publishDraft(id, act, actor);
        } else if (approved) {
            approvals.schedule(id, instant(at), actor);
        } else {
            approvals.scheduleDraft(id, act, instant(at), actor);
        }
    }

    private Instant instant(String typed) {
        try {
            return LocalDateTime.parse(typed.strip()).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.not-a-time", typed);
        }
    }

    @PostMapping("/schedule/end")
    String unschedule(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        approvals.schedule(id, null, actor);
        FlashMessage.done(redirect, "desk.flash.unscheduled");
        return "redirect:/desk/plans/" + id;
    }

    /// A form with an act as it was sent.
    private final class Request {

        private final UUID plan;
        private final String decision;
        private final Map<String, String> typed;
        private final @Nullable MultipartFile upload;
        private final Actor actor;
        private final Language language;
        private final Model model;
        private final RedirectAttributes redirect;

        Request(
                UUID plan,
                String decision,
                Map<String, String> typed,
                @Nullable MultipartFile upload,
                Actor actor,
                Language language,
                Model model,
                RedirectAttributes redirect) {
            this.plan = plan;
            this.decision = decision;
            this.typed = typed;
            this.upload = upload;
            this.actor = actor;
            this.language = language;
            this.model = model;
            this.redirect = redirect;
        }

        ModelAndView take(String done, Consumer<@Nullable Act> decide) {
            ActFile before = files.find(plan, typed.getOrDefault("kept", "")).orElse(null);
            try {
                ActFile given = given();
                Sent sent = sent(given == null ? before : given);
                Runnable act = () -> decide.accept(sent.act().act(language));
                return decisions.take(sent, done, act, actor, model, redirect);
            } catch (Problem problem) {
                return decisions.refused(sent(before), problem, actor, model);
            }
        }

        private Sent sent(@Nullable ActFile file) {
            return new Sent(plan, decision, ActForm.of(typed, file), typed);
        }

        /// A browser sends a nameless empty part when no file was chosen.
        private @Nullable ActFile given() {
            if (upload == null || Uploads.name(upload).isEmpty()) {
                return null;
            }
            try {
                return files.keep(plan, upload, actor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
