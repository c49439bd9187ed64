package org.besa.access.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.access.Deputies;
import org.besa.platform.security.Actor;
import org.besa.platform.security.Place;
import org.besa.platform.web.DeskLink;
import org.besa.platform.web.DeskSection;
import org.besa.platform.web.Page;
import org.besa.platform.web.Templates;
import org.springframework.stereotype.Component;

/// On "My work": for whom this person may act today, and where people, roles and the trail are.
@Component
class ActingDeskSection implements DeskSection {

    private final Deputies deputies;
    private final Templates templates;

    ActingDeskSection(Deputies deputies, Templates templates) {
        this.deputies = deputies;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Content content(Page page, Actor actor) {
        List<Actor.Represented> represented = actor.represented() == null ? deputies.listRepresented(actor) : List.of();
        return templates.content("access/desk_section", page, Map.of("represented", represented, "actor", actor));
    }

    @Override
    public List<DeskLink> links(Page page, Actor actor) {
        List<DeskLink> links = new ArrayList<>();
        if (actor.may("access.people")) {
            links.add(new DeskLink(page.text("access.people.title"), "/desk/access"));
        }
        if (actor.may("access.assign")) {
            links.add(new DeskLink(page.text("account.invitations.title"), "/desk/invitations"));
        }
        if (actor.may("access.accounts", Place.SYSTEM)) {
            links.add(new DeskLink(page.text("account.accounts.title"), "/desk/accounts"));
        }
        if (actor.may("audit.read") || actor.may("audit.access")) {
            links.add(new DeskLink(page.text("access.trail.title"), "/desk/trail"));
        }
        links.add(new DeskLink(page.text("account.title"), "/desk/account"));
        return links;
    }
}
