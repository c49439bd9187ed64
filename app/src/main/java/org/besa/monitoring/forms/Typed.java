package org.besa.monitoring.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
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
    public Typed about(UUID record) {
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
    public LocalizedText localized(String name) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.code(), value(name + "." + language.code()).replace("\r\n", "\n"));
        }
        return new LocalizedText(texts);
    }

    /// A percentage, with or without its sign.
    ///
    /// @return null when the field is empty
    /// @throws Problem when no whole number of up to three digits stands there
    public @Nullable Integer percent(String name) {
        String text = value(name).replace("%", "").strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            throw new Problem(Problem.Kind.INVALID, "monitoring.finding.percent");
        }
        return Integer.valueOf(text);
    }

    /// A day, as ISO 8601 writes it.
    ///
    /// @throws Problem when there is no day in the field
    public LocalDate day(String name) {
        return WrittenDay.require(value(name));
    }

    /// A moment: a day with a time, as ISO 8601 writes it, in a zone.
    ///
    /// @throws Problem when there is no day with a time in the field
    public Instant moment(String name, ZoneId zone) {
        return WrittenDay.readMoment(value(name))
                .orElseThrow(() -> value(name).isBlank()
                        ? new Problem(Problem.Kind.INVALID, "reports.problem.no-time")
                        : new Problem(Problem.Kind.INVALID, "reports.problem.not-a-time", value(name)))
                .atZone(zone)
                .toInstant();
    }

    /// An id that may be left out.
    ///
    /// @return null when the field is empty
    /// @throws Problem when what stands there is no id
    public @Nullable UUID id(String name) {
        try {
            return value(name).isEmpty() ? null : UUID.fromString(value(name));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /// An id.
    ///
    /// @throws Problem when nothing was chosen
    public UUID requiredId(String name) {
        UUID id = id(name);
        if (id == null) {
            throw new Problem(Problem.Kind.INVALID, "reports.problem.not-chosen");
        }
        return id;
    }

    /// One of the constants of an enum, by its name.
    ///
    /// @throws Problem when nothing was chosen
    public <E extends Enum<E>> E one(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value(name))) {
                return constant;
            }
        }
        throw new Problem(Problem.Kind.INVALID, "reports.problem.not-chosen");
    }
}
