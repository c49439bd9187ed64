package org.besa.plans.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.besa.plans.Approvals;
import org.besa.plans.PlanVersion.Act;
import org.besa.plans.PlanVersion.State;
import org.besa.plans.Plans;
import org.besa.plans.imports.web.Refusal;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.security.Actor;
import org.besa.platform.web.FlashMessage;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Decisions about the open version of a plan. Each shows what it will do before it is taken.
@Controller
@RequestMapping("/desk/plans/{id}")
class DecisionsController {

    private final Plans plans;
    private final Approvals approvals;
    private final DeskPlanModel pages;
    private final Clock clock;

    DecisionsController(Plans plans, Approvals approvals, DeskPlanModel pages, Clock clock) {
        this.plans = plans;
        this.approvals = approvals;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{decision:submission|return|approval|publication|reopening|amendment}")
    String form(@PathVariable UUID id, @PathVariable String decision, Actor actor, Model model) {
        DeskPlan shown = pages.fill(id, actor, model);
        if (!decision.equals("submission") && !decision.equals("amendment") && !mayDecide(model)) {
            throw Problem.notFound();
        }
        if (shown.isPublished() != decision.equals("amendment")) {
            return "redirect:/desk/plans/" + id;
        }
        return show(decision, ActForm.EMPTY, Map.of(), Refusal.NONE, model);
    }

    @PostMapping("/submission")
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(
                id,
                "submission",
                new Typed(ActForm.EMPTY, Map.of("note", note)),
                () -> approvals.submit(id, note, actor),
                actor,
                model,
                redirect);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        approvals.withdraw(id, "", actor);
        FlashMessage.done(redirect, "desk.flash.withdrawal");
        return "redirect:/desk/plans/" + id;
    }

    /// Remarks come as `remark.<code of the measure>`.
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Map<String, String> remarks = typed.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("remark."))
                .collect(Collectors.toMap(entry -> entry.getKey().substring("remark.".length()), Map.Entry::getValue));
        return take(
                id,
                "return",
                new Typed(ActForm.EMPTY, typed),
                () -> approvals.returnToAuthors(id, typed.getOrDefault("note", ""), remarks, actor),
                actor,
                model,
                redirect);
    }

    @PostMapping("/approval")
    ModelAndView approve(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        ActForm act = ActForm.of(typed);
        return take(
                id,
                "approval",
                new Typed(act, typed),
                () -> approvals.approve(id, act.act(language), typed.getOrDefault("note", ""), actor),
                actor,
                model,
                redirect);
    }

    /// Publishes now, or at the time that was typed; a draft is approved by that. Sent twice, it leads to the plan that
    /// the first made public.
    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Language language,
            Model model,
            RedirectAttributes redirect) {
        ActForm act = ActForm.of(typed);
        String at = typed.getOrDefault("at", "");
        DeskPlan shown = pages.fill(id, actor, model);
        if (shown.isPublished()) {
            return new ModelAndView("redirect:/desk/plans/" + id);
        }
        boolean approved = shown.state() == State.APPROVED;
        return take(
                id,
                at.isBlank() ? "publication" : "schedule",
                new Typed(act, typed),
                () -> {
                    if (at.isBlank()) {
                        publishNow(id, approved, act.act(language), actor);
                    } else if (approved) {
                        approvals.schedule(id, instant(at), actor);
                    } else {
                        approvals.scheduleDraft(id, act.act(language), instant(at), actor);
                    }
                },
                actor,
                model,
                redirect);
    }

    private void publishNow(UUID id, boolean approved, @Nullable Act act, Actor actor) {
        if (approved) {
            approvals.publish(id, actor);
        } else {
            approvals.publishDraft(id, act, actor);
        }
    }

    @PostMapping("/schedule/end")
    String unschedule(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        approvals.schedule(id, null, actor);
        FlashMessage.done(redirect, "desk.flash.unscheduled");
        return "redirect:/desk/plans/" + id;
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(
                id,
                "reopening",
                new Typed(ActForm.EMPTY, Map.of("note", note)),
                () -> approvals.reopen(id, note, actor),
                actor,
                model,
                redirect);
    }

    @PostMapping("/amendment")
    ModelAndView amend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sq,
            @RequestParam(defaultValue = "") String en,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return take(
                id,
                "amendment",
                new Typed(ActForm.EMPTY, Map.of("sq", sq, "en", en)),
                () -> plans.amend(id, LocalizedText.of(sq, en), actor),
                actor,
                model,
                redirect);
    }

    /// What a form was sent with.
    private record Typed(ActForm act, Map<String, String> values) {}

    private ModelAndView take(
            UUID id,
            String decision,
            Typed typed,
            Runnable act,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        try {
            act.run();
            FlashMessage.done(redirect, "desk.flash." + decision);
            return new ModelAndView("redirect:/desk/plans/" + id);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            pages.fill(id, actor, model);
            String form = decision.equals("schedule") ? "publication" : decision;
            show(form, typed.act(), typed.values(), Refusal.of(problem), model);
            return new ModelAndView("desk/decision", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String show(String decision, ActForm act, Map<String, String> typed, Refusal refusal, Model model) {
        model.addAttribute("decision", decision);
        model.addAttribute("form", act);
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        return "desk/decision";
    }

    private static boolean mayDecide(Model model) {
        return Boolean.TRUE.equals(model.getAttribute("mayDecide"));
    }

    private Instant instant(String typed) {
        try {
            return LocalDateTime.parse(typed.strip()).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new Problem(Problem.Kind.INVALID, "desk.problem.not-a-time", typed);
        }
    }
}
