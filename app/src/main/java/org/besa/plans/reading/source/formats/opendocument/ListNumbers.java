package org.besa.plans.reading.source.formats.opendocument;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Composer;
import org.besa.plans.reading.source.formats.flow.NumberFormats;
import org.besa.plans.reading.source.formats.packed.XmlPart;
import org.jspecify.annotations.Nullable;

/// Counts the items of the lists and the numbered headings of an OpenDocument text, whose numbers the file does not
/// store (OpenDocument 1.3 part 3, 5.3 and 16.30).
final class ListNumbers {

    private static final int LEVELS = 10;
    private static final int UNUSED = Integer.MIN_VALUE;
    private static final Pattern PLACE = Pattern.compile("%(\\d{1,2})%");

    private final OpenDocumentStyles styles;
    private final Deque<OpenList> open = new ArrayDeque<>();
    private final Map<String, int[]> countsOfStyle = new HashMap<>();
    private final Map<String, int[]> countsOfId = new HashMap<>();
    private final int[] headings = fresh();

    ListNumbers(OpenDocumentStyles styles) {
        this.styles = styles;
    }

    /// How a level shows its number.
    ///
    /// @param format number format of ECMA-376, "none" when no number is shown
    /// @param pattern text with `%1%` to `%10%` for the numbers of the levels, null in files that do not have it
    /// @param levels how many levels the number shows, when there is no pattern
    /// @param bullet what is shown instead of a number, null for numbers
    record LevelStyle(
            String format,
            @Nullable String pattern,
            String prefix,
            String suffix,
            int levels,
            int start,
            @Nullable String bullet) {

        static LevelStyle bullet(String bullet) {
            return new LevelStyle("bullet", null, "", "", 1, 1, bullet);
        }
    }

    private static final class OpenList {
        final String style;
        final int[] counts;
        final int level;

        /// The item that is open waits for its first paragraph, which carries the number.
        boolean itemWaits;

        boolean itemHasText;

        @Nullable
        Integer itemStart;

        OpenList(String style, int[] counts, int level) {
            this.style = style;
            this.counts = counts;
            this.level = level;
        }
    }

    void openList(XmlPart xml) {
        OpenList outer = open.peek();
        String ownStyle = xml.attribute("style-name");
        String style = ownStyle != null ? ownStyle : outer == null ? "" : outer.style;
        boolean goesOn = "true".equals(xml.attribute("continue-numbering"));
        int[] counts;
        int level = outer == null ? 1 : Math.min(outer.level + 1, LEVELS);
        if (outer != null) {
            counts = outer.counts;
            if (outer.itemHasText && !goesOn) {
                counts[level] = UNUSED;
            }
        } else {
            String continued = xml.attribute("continue-list");
            int[] earlier = continued != null ? countsOfId.get(continued) : goesOn ? countsOfStyle.get(style) : null;
            counts = earlier == null ? fresh() : earlier;
        }
        String id = xml.attribute("id");
        if (id != null) {
            countsOfId.put(id, counts);
        }
        countsOfStyle.put(style, counts);
        open.push(new OpenList(style, counts, level));
    }

    void closeList() {
        open.poll();
    }

    /// Whether the text here is part of a list.
    boolean isOpen() {
        return !open.isEmpty();
    }

    /// @param numbered false for a list header, which has no number
    void openItem(XmlPart xml, boolean numbered) {
        OpenList list = open.peek();
        if (list != null) {
            list.itemWaits = numbered;
            list.itemHasText = false;
            list.itemStart = xml.attribute("start-value") == null ? null : (Integer) xml.number("start-value", 1);
        }
    }

    /// A paragraph begins; the first of an item gets its label.
    void paragraph(Composer composer) throws UnreadableDocument {
        OpenList list = open.peek();
        if (list == null) {
            return;
        }
        list.itemHasText = true;
        if (list.itemWaits) {
            list.itemWaits = false;
            label(composer, styles.list(list.style), list.counts, list.level, list.itemStart);
        }
    }

    /// A heading outside lists begins.
    void heading(Composer composer, int level) throws UnreadableDocument {
        if (level >= 1 && level <= LEVELS) {
            label(composer, styles.outline(), headings, level, null);
        }
    }

    private static void label(
            Composer composer, Map<Integer, LevelStyle> levels, int[] counts, int level, @Nullable Integer start)
            throws UnreadableDocument {
        LevelStyle style = levels.get(level);
        if (style == null) {
            return;
        }
        if (style.bullet() != null) {
            composer.label(style.bullet(), false);
            return;
        }
        if (start != null) {
            counts[level] = start;
        } else {
            counts[level] = counts[level] == UNUSED ? style.start() : counts[level] + 1;
        }
        for (int lower = level + 1; lower <= LEVELS; lower++) {
            counts[lower] = UNUSED;
        }
        String text = text(style, levels, counts, level);
        if (!text.isBlank()) {
            composer.label(text, true);
        }
    }

    private static String text(LevelStyle style, Map<Integer, LevelStyle> levels, int[] counts, int level) {
        if (style.format().equals("none") && style.pattern() == null) {
            return (style.prefix() + style.suffix()).strip();
        }
        if (style.pattern() != null) {
            Matcher places = PLACE.matcher(style.pattern());
            StringBuilder text = new StringBuilder();
            while (places.find()) {
                int at = Math.clamp(Integer.parseInt(places.group(1)), 1, LEVELS);
                places.appendReplacement(text, Matcher.quoteReplacement(number(levels, counts, at)));
            }
            return places.appendTail(text).toString().strip();
        }
        StringBuilder text = new StringBuilder(style.prefix());
        for (int at = Math.max(1, level - Math.max(1, style.levels()) + 1); at <= level; at++) {
            String number = number(levels, counts, at);
            if (!number.isEmpty()) {
                text.append(text.length() > style.prefix().length() ? "." : "").append(number);
            }
        }
        return text.append(style.suffix()).toString().strip();
    }

    private static String number(Map<Integer, LevelStyle> levels, int[] counts, int level) {
        LevelStyle style = levels.get(level);
        if (style == null || style.bullet() != null) {
            return "";
        }
        return NumberFormats.format(style.format(), counts[level] == UNUSED ? style.start() : counts[level]);
    }

    private static int[] fresh() {
        int[] counts = new int[LEVELS + 1];
        Arrays.fill(counts, UNUSED);
        return counts;
    }
}
