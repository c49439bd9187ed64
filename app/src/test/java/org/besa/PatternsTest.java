package org.besa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// No text that somebody sends makes a pattern run for ever: steps are counted, not seconds.
class PatternsTest {

    private static final int LENGTH = 400;

    /// Every place once for every place is 160,000 steps; what multiplies once more is far past this.
    private static final long MOST_STEPS = 3_000_000;

    private static final List<String> HOSTILE = List.of(
            " ", "a", "A", "1", "1.", "1,111", "12 ", "a ", "A ", "Ab ", "a. ", "a.", "a,", "a;", "a:", "a: ", "(",
            "()", "((", "[", "{", "<", "<p ", "<!--", "*", "**", "**a", "***a ", "_", "__a", "-", "- ", "--", ";", ",",
            ".", "..", ":", "/", "//", "\\", "'", "''", "\"", "“", "|", "=", "#", "#1 ", "%1", "\t", "\n", "\na", "\r",
            "x@", "a@a.", "2026-", "20", "I", "IV.", "1)", "1) ", "e", "v", "u", "ub", "x", "n-", "z-", "o-", "№", "•",
            "• ", "😀", "\u00a0", "ë", "ж");

    @Test
    void everyPatternEndsOnEveryHostileText() throws Exception {
        List<String> slow = new ArrayList<>();
        int patterns = 0;
        for (Field field : patterns()) {
            Pattern pattern = (Pattern) field.get(null);
            patterns++;
            for (String unit : HOSTILE) {
                for (String end : List.of("", "\u0000")) {
                    String text = unit.repeat(LENGTH / unit.length()) + end;
                    if (!ends(pattern, text)) {
                        slow.add(field.getDeclaringClass().getSimpleName() + "." + field.getName() + " on “" + unit
                                + "”…");
                    }
                }
            }
        }
        assertTrue(patterns > 100, "patterns are looked for in vain");
        assertEquals(List.of(), slow);
    }

    private static boolean ends(Pattern pattern, String text) {
        try {
            Counted counted = new Counted(text, new AtomicLong(), 0, text.length());
            boolean whole = pattern.matcher(counted).matches();
            long found = pattern.matcher(counted.anew()).results().count();
            return whole || found >= 0;
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    private static List<Field> patterns() throws ReflectiveOperationException {
        List<Field> fields = new ArrayList<>();
        for (JavaField field : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.besa").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                        .toList()) {
            Field found = field.reflect();
            if (java.lang.reflect.Modifier.isStatic(found.getModifiers())) {
                found.setAccessible(true);
                fields.add(found);
            }
        }
        return fields;
    }

    /// A text that counts how often it is looked at.
    private record Counted(String text, AtomicLong steps, int from, int to) implements CharSequence {

        Counted anew() {
            return new Counted(text, new AtomicLong(), from, to);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            if (steps.incrementAndGet() > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, steps, from + start, from + end);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
