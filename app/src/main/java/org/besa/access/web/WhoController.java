package org.besa.access.web;

import java.util.List;
import org.besa.access.HeldFor;
import org.besa.access.Holders;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.i18n.Texts;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Permissions;
import org.besa.platform.security.Place;
import org.besa.platform.web.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who may do what with a record, and why: through which role, for what, until when, and who may act for them.
@Controller
class WhoController {

    private final Holders holders;
    private final HeldNames names;
    private final Permissions permissions;
    private final Texts texts;

    WhoController(Holders holders, HeldNames names, Permissions permissions, Texts texts) {
        this.holders = holders;
        this.names = names;
        this.permissions = permissions;
        this.texts = texts;
    }

    /// @param of kind and id of the record: `PLAN:<id>`, `INSTITUTION:<id>`, `UNIT:<id>`
    @GetMapping("/desk/access/who")
    String who(@RequestParam String of, Actor actor, Model model) {
        HeldFor record = names.find(of).orElseThrow(Problem::notFound);
        Place place = record.place();
        if (!actor.may("access.people", place)) {
            throw Problem.notFound();
        }
        LocalizedText everywhere = texts.inAll("access.scope.SYSTEM");
        LocalizedText name = names.name(record, everywhere);
        List<Holders.Holder> all = holders.list(place);
        model.addAttribute("record", name == null ? LocalizedText.EMPTY : name);
        model.addAttribute(
                "lines",
                permissions.list().stream()
                        .filter(permission -> concerns(record.kind(), permission))
                        .map(permission -> new WhoLine(
                                permission,
                                all.stream()
                                        .filter(holder ->
                                                holder.role().permissions().contains(permission))
                                        .map(holder -> new WhoLine.By(
                                                holder,
                                                names.name(holder.heldFor(), everywhere),
                                                actor.may(
                                                        "access.people",
                                                        holder.heldFor().place())))
                                        .toList()))
                        .filter(line -> !line.by().isEmpty())
                        .toList());
        return "access/who";
    }

    /// Whether a permission can be about such a record.
    private static boolean concerns(HeldFor.Kind kind, String permission) {
        return switch (kind) {
            case PLAN -> permission.startsWith("plans.") || permission.equals("audit.read");
            case BODY -> permission.equals("directory.bodies");
            default -> !permission.equals("audit.access") && !permission.equals("access.roles");
        };
    }
}
