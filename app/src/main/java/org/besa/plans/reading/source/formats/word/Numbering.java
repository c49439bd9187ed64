package org.besa.plans.reading.source.formats.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.source.formats.flow.NumberFormats;
import org.jspecify.annotations.Nullable;

/// Counts the automatic numbers of a DOCX document, which Word shows but does not store (ECMA-376 part 1, 17.9).
final class Numbering {

    static final int LEVELS = 9;

    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int MAX_LINKS = 16;

    private final Map<String, AbstractList> abstractLists;
    private final Map<String, ListInstance> lists;
    private final Map<String, ParagraphStyle> styles;
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /// @param abstractLists by their id
    /// @param lists by the id that paragraphs and styles refer to
    /// @param styles by their id
    Numbering(
            Map<String, AbstractList> abstractLists,
            Map<String, ListInstance> lists,
            Map<String, ParagraphStyle> styles) {
        this.abstractLists = abstractLists;
        this.lists = lists;
        this.styles = styles;
    }

    /// What one level of a list looks like.
    ///
    /// @param format name of the number format ("decimal", "lowerLetter", "bullet")
    /// @param text with `%1` to `%9` for the numbers of the levels
    /// @param start first number
    /// @param restart level (from 1) whose number starts this one anew, 0 for never, null for any higher level
    /// @param legal whether all numbers are shown as digits
    /// @param style paragraph style whose paragraphs are of this level, null when none
    record Level(
            String format,
            String text,
            int start,
            @Nullable Integer restart,
            boolean legal,
            @Nullable String style) {}

    /// A definition that several lists may share, with one count.
    ///
    /// @param levels by level from 0
    /// @param styleLink style that holds the real definition, null when this is it
    record AbstractList(
            Map<Integer, Level> levels, @Nullable String styleLink) {}

    /// A list of the document.
    ///
    /// @param levels levels it changes
    /// @param starts first numbers it changes
    record ListInstance(String abstractId, Map<Integer, Level> levels, Map<Integer, Integer> starts) {}

    /// What a paragraph style says about numbering; null where it leaves that to the style it is based on.
    record ParagraphStyle(
            @Nullable String basedOn,
            @Nullable String listId,
            @Nullable Integer level) {}

    /// What Word shows before a paragraph.
    ///
    /// @param text number with its punctuation ("1.", "a)"), or a bullet
    record Label(String text, boolean bullet) {}

    /// Counts a paragraph.
    ///
    /// @param listId list it names itself, null when only its style may
    /// @param level level it names itself, null when only its style may
    /// @param styleId its style, null when it has none
    /// @return null when it is not numbered
    @Nullable
    Label next(@Nullable String listId, @Nullable Integer level, @Nullable String styleId) {
        ParagraphStyle style = listId == null ? numberedStyle(styleId) : null;
        String id = listId != null ? listId : style == null ? null : style.listId();
        ListInstance list = id == null ? null : lists.get(id);
        if (id == null || list == null) {
            return null;
        }
        AbstractList definition = definition(list);
        if (definition == null) {
            return null;
        }
        int at = level(level, styleId, style, definition);
        Level shown = level(list, definition, at);
        if (shown == null) {
            return null;
        }
        int[] numbers = count(id, list, definition, at, shown);
        if (shown.format().equals("bullet")) {
            return new Label(bullet(shown.text()), true);
        }
        if (shown.format().equals("none") && shown.text().isEmpty()) {
            return null;
        }
        String text = text(shown, list, definition, numbers);
        return text.isBlank() ? null : new Label(text, false);
    }

    private @Nullable ParagraphStyle numberedStyle(@Nullable String styleId) {
        ParagraphStyle style = styleId == null ? null : styles.get(styleId);
        for (int link = 0; style != null && style.listId() == null && link < MAX_LINKS; link++) {
            style = style.basedOn() == null ? null : styles.get(style.basedOn());
        }
        return style;
    }

    private @Nullable AbstractList definition(ListInstance list) {
        AbstractList definition = abstractLists.get(list.abstractId());
        for (int link = 0; definition != null && definition.styleLink() != null && link < MAX_LINKS; link++) {
            ParagraphStyle style = styles.get(definition.styleLink());
            ListInstance linked = style == null || style.listId() == null ? null : lists.get(style.listId());
            definition = linked == null ? null : abstractLists.get(linked.abstractId());
        }
        return definition;
    }

    private static int level(
            @Nullable Integer own, @Nullable String styleId, @Nullable ParagraphStyle style, AbstractList definition) {
        int level = 0;
        if (own != null) {
            level = own;
        } else if (style != null) {
            level = definition.levels().entrySet().stream()
                    .filter(entry ->
                            styleId != null && styleId.equals(entry.getValue().style()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(style.level() == null ? 0 : style.level());
        }
        return Math.clamp(level, 0, LEVELS - 1);
    }

    private static @Nullable Level level(ListInstance list, AbstractList definition, int level) {
        Level changed = list.levels().get(level);
        return changed != null ? changed : definition.levels().get(level);
    }

    private int[] count(String id, ListInstance list, AbstractList definition, int at, Level shown) {
        int[] numbers = counters.computeIfAbsent(list.abstractId(), abstractId -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, Integer.MIN_VALUE);
            return fresh;
        });
        Integer newStart = list.starts().get(at);
        if (newStart != null && begun.add(id + '/' + at)) {
            numbers[at] = newStart;
        } else if (numbers[at] == Integer.MIN_VALUE) {
            numbers[at] = shown.start();
        } else {
            numbers[at]++;
        }
        for (int lower = at + 1; lower < LEVELS; lower++) {
            Level level = level(list, definition, lower);
            Integer restart = level == null ? null : level.restart();
            if (restart == null || (restart != 0 && at < restart)) {
                numbers[lower] = Integer.MIN_VALUE;
            }
        }
        return numbers;
    }

    private static String text(Level shown, ListInstance list, AbstractList definition, int[] numbers) {
        Matcher places = PLACE.matcher(shown.text());
        StringBuilder text = new StringBuilder();
        while (places.find()) {
            int at = places.group(1).charAt(0) - '1';
            Level level = level(list, definition, at);
            String format = shown.legal() || level == null ? "decimal" : level.format();
            boolean used = numbers[at] != Integer.MIN_VALUE;
            int number = used ? numbers[at] : level == null ? 1 : level.start();
            places.appendReplacement(text, Matcher.quoteReplacement(NumberFormats.format(format, number)));
        }
        return places.appendTail(text).toString();
    }

    private static String bullet(String text) {
        return switch (text) {
            case "-", "–", "—" -> text;
            default -> "•";
        };
    }
}
