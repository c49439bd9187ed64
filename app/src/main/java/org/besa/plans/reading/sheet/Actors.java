package org.besa.plans.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.besa.plans.reading.words.Folding;
import org.besa.plans.reading.words.Phrases;
import org.jspecify.annotations.Nullable;

/// Tells the names of institutions apart in the texts that hold them.
final class Actors {

    private static final Pattern PARTING = Pattern.compile("\\s*;\\s*");
    private static final Pattern COMMAS = Pattern.compile("\\s*,\\s*");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,8}");
    private static final Pattern NOTHING = Pattern.compile("[-–—/.\\s]*");

    private final Phrases phrases;

    Actors(Phrases phrases) {
        this.phrases = phrases;
    }

    static boolean isNothing(String text) {
        return NOTHING.matcher(text).matches();
    }

    /// The lead institution, several parted by semicolons; null when there is none.
    @Nullable
    String lead(List<String> texts) {
        var lead = new StringBuilder();
        texts.stream().flatMap(String::lines).map(Folding::spaced).forEach(line -> {
            boolean another = phrases.opening("institution", line) != null || phrases.opening("unit", line) != null;
            lead.append(lead.isEmpty() ? "" : another && !goesOn(lead.toString(), line) ? "; " : " ")
                    .append(line);
        });
        return isNothing(lead.toString()) ? null : lead.toString();
    }

    /// Every actor once in order.
    List<String> all(List<String> texts) {
        var actors = new ArrayList<String>();
        for (String text : texts) {
            int from = actors.size();
            for (String line : text.lines().toList()) {
                List<String> parts = PARTING.splitAsStream(line).toList();
                for (int i = 0; i < parts.size(); i++) {
                    String part = Lists.unlisted(parts.get(i));
                    if (i == 0 && actors.size() > from && goesOn(actors.getLast(), part) && !Lists.isListed(line)) {
                        actors.set(actors.size() - 1, actors.getLast() + " " + part);
                    } else if (!isNothing(part)) {
                        actors.add(part);
                    }
                }
            }
        }
        return actors.stream().flatMap(actor -> byCommas(actor).stream()).toList();
    }

    /// Whether a line goes on with the name begun in the line before.
    private boolean goesOn(String before, String line) {
        String[] words = before.split(" ", -1);
        boolean lower = !line.isEmpty() && Character.isLowerCase(line.codePointAt(0));
        return lower || before.endsWith(",") || phrases.is("connective", words[words.length - 1]);
    }

    /// Commas part names only where each part is clearly a name: "Ministry of Agriculture, Forestry and Water" is one.
    private List<String> byCommas(String actor) {
        List<String> parts = COMMAS.splitAsStream(actor).toList();
        boolean names = parts.stream()
                .allMatch(part -> ACRONYM.matcher(part).matches() || phrases.opening("institution", part) != null);
        return names ? parts : List.of(actor);
    }
}
