package org.besa.plans.reading.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Ways in which a document gets damaged.
public enum Mutation {
    /// A few bits turn over, as on a bad disk.
    FLIP_BITS {
        @Override
        public byte[] apply(byte[] document, RandomGenerator random) {
            byte[] flipped = document.clone();
            int flips = 1 + random.nextInt(20);
            for (int i = 0; i < flips && flipped.length > 0; i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    /// The end is missing, as after a broken download.
    CUT_OFF {
        @Override
        public byte[] apply(byte[] document, RandomGenerator random) {
            return Arrays.copyOf(document, random.nextInt(document.length + 1));
        }
    },
    /// A stretch is missing or stands twice.
    MOVE_STRETCH {
        @Override
        public byte[] apply(byte[] document, RandomGenerator random) {
            int from = random.nextInt(document.length + 1);
            int to = from + random.nextInt(Math.min(document.length - from, 400) + 1);
            boolean twice = random.nextBoolean();
            byte[] moved = Arrays.copyOf(document, document.length + (twice ? to - from : from - to));
            System.arraycopy(
                    document, twice ? from : to, moved, twice ? to : from, document.length - (twice ? from : to));
            return moved;
        }
    },
    /// A tag is missing, stands twice or has changed places with another.
    DISTURB_TAGS {
        @Override
        public byte[] apply(byte[] document, RandomGenerator random) {
            String text = new String(document, StandardCharsets.UTF_8);
            List<MatchResult> tags = new ArrayList<>(TAG.matcher(text).results().toList());
            if (tags.isEmpty()) {
                return document;
            }
            MatchResult tag = tags.get(random.nextInt(tags.size()));
            String other = tags.get(random.nextInt(tags.size())).group();
            String instead = List.of("", tag.group() + tag.group(), other).get(random.nextInt(3));
            return (text.substring(0, tag.start()) + instead + text.substring(tag.end()))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    /// A whole element is missing or stands twice, so that what is left is still well-formed.
    DISTURB_ELEMENTS {
        @Override
        public byte[] apply(byte[] document, RandomGenerator random) {
            String text = new String(document, StandardCharsets.UTF_8);
            List<MatchResult> elements = ELEMENT.matcher(text).results().toList();
            if (elements.isEmpty()) {
                return document;
            }
            MatchResult element = elements.get(random.nextInt(elements.size()));
            String instead = random.nextBoolean() ? "" : element.group() + element.group();
            return (text.substring(0, element.start()) + instead + text.substring(element.end()))
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    /// A value in quotes is another one, often far out of range.
    CHANGE_VALUE {
        @Override
        public byte[] apply(byte[] document, RandomGenerator random) {
            String text = new String(document, StandardCharsets.UTF_8);
            List<MatchResult> values = VALUE.matcher(text).results().toList();
            if (values.isEmpty()) {
                return document;
            }
            MatchResult value = values.get(random.nextInt(values.size()));
            String instead = VALUES.get(random.nextInt(VALUES.size()));
            return (text.substring(0, value.start(1)) + instead + text.substring(value.end(1)))
                    .getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z:]+)(?:\\s[^<>]*)?>[^<>]*</\\1>|<[^<>]*/>");
    private static final Pattern VALUE = Pattern.compile("=\"([^\"<>]*)\"");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "2",
            "7",
            "9999999",
            "2147483647",
            "-2147483648",
            "99999999999999999999",
            "x",
            "A1:XFD1048576",
            "ZZZZZZZ99",
            "../../..",
            "/",
            "restart",
            "true",
            "%1%2%3%4%5%6%7%8%9",
            "\ud83d\ude00");

    private static final List<Mutation> ALL = List.of(values());

    /// Damages a document up to three times over.
    public static byte[] anyOf(byte[] document, RandomGenerator random) {
        byte[] damaged = document;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            damaged = ALL.get(random.nextInt(ALL.size())).apply(damaged, random);
        }
        return damaged;
    }

    /// The damaged document.
    public abstract byte[] apply(byte[] document, RandomGenerator random);
}
