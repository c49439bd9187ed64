package org.besa.plans.editing.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of a form, by their names. A name is a path into what is edited: a text has a field for
/// each language ("title.sq"), a line of a list its number ("activities.2.text.sq").
public final class Fields {

    /// Most lines that a list of a form may have.
    private static final int MOST_LINES = 500;

    private final SequencedMap<String, String> values;

    private Fields(SequencedMap<String, String> values) {
        this.values = Collections.unmodifiableSequencedMap(values);
    }

    static Fields of(Map<String, String> values) {
        return new Fields(new LinkedHashMap<>(values));
    }

    /// What stands in a field; empty when nothing does or there is no such field.
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /// Whether a box is ticked.
    public boolean isTicked(String name) {
        return !text(name).isEmpty();
    }

    /// The constant that stands in a field; another one when it is empty or names none.
    <E extends Enum<E>> E choice(String name, E otherwise) {
        return Stream.of(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(text(name)))
                .findFirst()
                .orElse(otherwise);
    }

    /// The numbers of the lines of a list, from 0 on.
    public List<Integer> lines(String list) {
        int last = -1;
        for (String name : values.keySet()) {
            last = Math.max(last, number(list, name));
        }
        return IntStream.rangeClosed(0, Math.min(last, MOST_LINES)).boxed().toList();
    }

    /// Names of what is ticked below a name: of "problems.A.1" and "problems" the name is "A.1".
    List<String> ticked(String below) {
        String prefix = below + ".";
        return values.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(prefix) && !entry.getValue().isEmpty())
                .map(entry -> entry.getKey().substring(prefix.length()))
                .toList();
    }

    LocalizedText localized(String name) {
        String prefix = name + ".";
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        values.forEach((field, text) -> {
            if (field.startsWith(prefix) && field.indexOf('.', prefix.length()) < 0) {
                texts.put(field.substring(prefix.length()), text.replace("\r\n", "\n"));
            }
        });
        return new LocalizedText(texts);
    }

    /// The languages besides those of the interface in which a text exists.
    public List<String> otherLanguages(String name) {
        return localized(name).byLanguage().keySet().stream()
                .filter(code -> Language.find(code).isEmpty())
                .toList();
    }

    /// All that stands below a name, in lines; to be shown beside what was typed.
    String told(String name) {
        return String.join(
                "\n",
                values.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().equals(name) || entry.getKey().startsWith(name + "."))
                        .map(Map.Entry::getValue)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    /// The same with an empty line at the end of a list.
    Fields withLine(String list) {
        SequencedMap<String, String> more = new LinkedHashMap<>(values);
        more.put(list + "." + lines(list).size() + ".line", "");
        return new Fields(more);
    }

    /// The same without one line of a list.
    Fields withoutLine(String list, int line) {
        return renumbered(list, n -> n == line ? -1 : n > line ? n - 1 : n);
    }

    /// The same with one line of a list before the one above it.
    Fields withLineRaised(String list, int line) {
        return line < 1 ? this : renumbered(list, n -> n == line ? line - 1 : n == line - 1 ? line : n);
    }

    private Fields renumbered(String list, IntUnaryOperator numbers) {
        SequencedMap<String, String> others = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            int line = number(list, name);
            int next = line < 0 ? line : numbers.applyAsInt(line);
            if (line < 0) {
                others.put(name, value);
            } else if (next >= 0) {
                String rest = name.substring((list + "." + line).length());
                others.put(list + "." + next + rest, value);
            }
        });
        return new Fields(others);
    }

    /// The number of the line that a field belongs to; -1 when it belongs to none of this list.
    private static int number(String list, String field) {
        if (!field.startsWith(list + ".")) {
            return -1;
        }
        int from = list.length() + 1;
        int to = field.indexOf('.', from);
        String number = to < 0 ? "" : field.substring(from, to);
        return number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
    }

    /// Collects fields for a form.
    static final class Builder {

        private final SequencedMap<String, String> values = new LinkedHashMap<>();

        Builder put(String name, @Nullable Object value) {
            values.put(name, value == null ? "" : value.toString());
            return this;
        }

        Builder put(String name, LocalizedText text) {
            TreeSet<String> languages = new TreeSet<>(text.byLanguage().keySet());
            for (Language language : Language.values()) {
                put(name + "." + language.code(), text.find(language).orElse(""));
                languages.remove(language.code());
            }
            languages.forEach(code -> put(name + "." + code, text.byLanguage().get(code)));
            return this;
        }

        Builder tick(String name) {
            return put(name, "on");
        }

        Fields build() {
            return of(values);
        }
    }
}
