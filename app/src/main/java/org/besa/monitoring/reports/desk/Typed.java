package org.besa.monitoring.reports.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.besa.monitoring.forms.WrittenDay;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.LocalizedText;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// A form as it was typed.
///
/// @param fields by name
public record Typed(Map<String, String> fields) {

    public static final Typed NOTHING = new Typed(Map.of());

    private static final String ABOUT = "about";

    /// A form in which a text stands already.
    public static Typed of(String name, LocalizedText text) {
        Map<String, String> fields = new LinkedHashMap<>();
        text.byLanguage().forEach((language, words) -> fields.put(name + "." + language, words));
        return new Typed(fields);
    }

    /// The same, known to be about a record where a page has a form for each of several.
    Typed about(UUID record) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(ABOUT, record.toString());
        return new Typed(more);
    }

    /// The same in the form of the record that it is about; nothing in those of others.
    public Typed of(UUID record) {
        return value(ABOUT).equals(record.toString()) ? this : NOTHING;
    }

    /// Whether it is about one of several records.
    public boolean isAboutOne() {
        return fields.containsKey(ABOUT);
    }

    /// What stands in a field; empty when nothing does.
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /// A text in every language: the fields `name.sq` and `name.en`.
    LocalizedText localized(String name) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.code(), value(name + "." + language.code()).replace("\r\n", "\n"));
        }
        return new LocalizedText(texts);
    }

    /// @throws Problem when there is no day in the field
    LocalDate day(String name) {
        return WrittenDay.require(value(name));
    }

    /// @throws Problem when there is no day with a time in the field
    Instant moment(String name, ZoneId zone) {
        return WrittenDay.readMoment(value(name))
                .orElseThrow(() -> value(name).isBlank()
                        ? new Problem(Problem.Kind.INVALID, "reports.problem.no-time")
                        : new Problem(Problem.Kind.INVALID, "reports.problem.not-a-time", value(name)))
                .atZone(zone)
                .toInstant();
    }

    /// @return null when the field is empty
    /// @throws Problem when what stands there is no id
    @Nullable
    UUID id(String name) {
        try {
            return value(name).isEmpty() ? null : UUID.fromString(value(name));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /// @throws Problem when nothing was chosen
    UUID requiredId(String name) {
        UUID id = id(name);
        if (id == null) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.not-chosen");
        }
        return id;
    }

    /// @throws Problem when nothing was chosen
    <E extends Enum<E>> E one(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value(name))) {
                return constant;
            }
        }
        throw new Problem(Problem.Kind.INVALID, "reports.problem.not-chosen");
    }
}
