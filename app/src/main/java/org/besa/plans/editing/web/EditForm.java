package org.besa.plans.editing.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// A form of the editor, as its page shows it.
///
/// @param key tells the form apart from others on the same page
/// @param action where it is sent, below the language
/// @param back where it leads when nothing is to be saved, below the language
/// @param seen digest of the piece that it showed first
/// @param fields what stands in it
/// @param faults keys of messages by the name of the field
/// @param theirs what somebody else wrote meanwhile; null when nobody did
/// @param clashes what both wrote differently: names of fields, or of what they belong to
/// @param focus the field to begin with; empty for none in particular
public record EditForm(
        String key,
        String action,
        String back,
        String seen,
        Fields fields,
        Map<String, String> faults,
        @Nullable Fields theirs,
        Set<String> clashes,
        String focus) {

    private static final Set<String> FIRST = Set.of("", ".sq", ".text.sq", ".name.sq", ".year", ".entry");

    static EditForm of(String key, String action, String back, String seen, Fields fields, String focus) {
        return new EditForm(key, action, back, seen, fields, Map.of(), null, Set.of(), focus);
    }

    EditForm with(Faults found) {
        return new EditForm(key, action, back, seen, fields, found.byField(), theirs, clashes, focus);
    }

    /// The same with other lines in one of its lists.
    EditForm reshaped(LineAct act) {
        return new EditForm(key, action, back, seen, act.applyTo(fields), faults, theirs, clashes, act.focus());
    }

    /// The same with an empty line in one of its lists, to begin with.
    EditForm withLine(String list) {
        return reshaped(LineAct.of("add:" + list, fields));
    }

    /// The same after somebody else has changed the piece.
    EditForm against(String nowSeen, Fields joined, Fields others, Set<String> places) {
        return new EditForm(key, action, back, nowSeen, joined, faults, others, places, focus);
    }

    /// The id of a field, the only one on the page.
    public String id(String name) {
        return key + "-" + name;
    }

    /// What stands in a field.
    public String typed(String name) {
        return fields.text(name);
    }

    /// Whether a field is the one to begin with: the named one, or the first of what is named.
    public boolean isFocus(String name) {
        return !focus.isEmpty() && FIRST.stream().anyMatch(first -> name.equals(focus + first));
    }

    /// What is wrong in a field; empty when nothing is.
    public String fault(Page page, String name) {
        String key = faults.get(name);
        return key == null ? "" : page.text(key);
    }

    /// What somebody else wrote in the same place; empty when nobody did.
    public String now(Page page, String name) {
        if (theirs == null) {
            return "";
        }
        List<String> places = clashes.stream()
                .filter(place -> place.equals(name) || place.startsWith(name + "."))
                .toList();
        String told = String.join("\n", places.stream().map(theirs::told).toList());
        return places.isEmpty()
                ? ""
                : told.isBlank() ? page.text("desk.draft.now-empty") : page.text("desk.draft.now", told);
    }
}
