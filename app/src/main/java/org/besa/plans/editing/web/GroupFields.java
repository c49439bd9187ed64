package org.besa.plans.editing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.plans.PlanContent.Group;
import org.besa.plans.PlanContent.ProblemText;
import org.besa.plans.PlanContent.Visibility;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// A group in the fields of a form, and back. Problems that a person may not see are not in the form and stay as they
/// are.
final class GroupFields {

    private final Draft draft;
    private final @Nullable Group shown;

    /// @param shown what the form was filled with; null for a new group
    GroupFields(Draft draft, @Nullable Group shown) {
        this.draft = draft;
        this.shown = shown;
    }

    Fields of(Group group) {
        Fields.Builder fields = new Fields.Builder()
                .put("code", group.code())
                .put("parent", group.parent())
                .put("title", group.title())
                .put("description", group.description())
                .put("indicator", group.indicator());
        IndicatorFields.put(group.indicators(), "indicators", fields);
        List<ProblemText> seen = group.problems().stream().filter(draft::sees).toList();
        for (int i = 0; i < seen.size(); i++) {
            String at = "problems." + i + ".";
            fields.put(at + "key", seen.get(i).key())
                    .put(at + "text", seen.get(i).text())
                    .put(at + "visibility", seen.get(i).visibility());
        }
        return fields.build();
    }

    /// What was typed, as a group without measures.
    Group read(Fields fields, Faults faults) {
        String code = fields.text("code").strip();
        String parent = fields.text("parent");
        return new Group(
                code,
                parent.isEmpty() ? null : parent,
                fields.localized("title"),
                fields.localized("description"),
                fields.localized("indicator"),
                new IndicatorFields(fields, faults).read("indicators"),
                problems(fields, code),
                List.of());
    }

    private List<ProblemText> problems(Fields fields, String code) {
        Set<String> taken = new HashSet<>();
        draft.content().groups().forEach(group -> group.problems().forEach(problem -> taken.add(problem.key())));
        List<ProblemText> problems = new ArrayList<>();
        for (int i : fields.lines("problems")) {
            String at = "problems." + i + ".";
            LocalizedText text = fields.localized(at + "text");
            if (!text.isEmpty()) {
                String key = fields.text(at + "key");
                boolean known = shown != null
                        && shown.problems().stream()
                                .anyMatch(problem ->
                                        draft.sees(problem) && problem.key().equals(key));
                problems.add(new ProblemText(
                        known ? key : newKey(code, taken), text, fields.choice(at + "visibility", Visibility.PUBLIC)));
            }
        }
        return withHidden(problems);
    }

    private static String newKey(String code, Set<String> taken) {
        int n = 1;
        while (!taken.add(code + ".r" + n)) {
            n++;
        }
        return code + ".r" + n;
    }

    private List<ProblemText> withHidden(List<ProblemText> typed) {
        if (shown == null) {
            return typed;
        }
        List<ProblemText> all = new ArrayList<>(typed);
        for (int i = 0; i < shown.problems().size(); i++) {
            ProblemText problem = shown.problems().get(i);
            if (!draft.sees(problem)) {
                all.add(Math.min(i, all.size()), problem);
            }
        }
        return all;
    }
}
