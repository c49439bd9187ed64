package org.besa.plans.reading.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.plans.reading.Field;
import org.besa.plans.reading.header.HeaderMatcher;
import org.besa.plans.reading.header.HeaderMatcher.Guess;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.source.SourceCell;
import org.jspecify.annotations.Nullable;

/// Plans that give each measure a block of labels and values, "Risk: …, Measure: …, Deadline: …", in lines or in a
/// small table, where others give it a row. Sets each block as a row below a header made of the labels.
final class Fiches {

    private static final int LEAST_BLOCKS = 2;
    private static final int LEAST_FIELDS = 3;
    private static final int LONGEST_LABEL = 60;
    private static final double SURE = 0.8;
    private static final Set<Field> TERMS = EnumSet.of(Field.DEADLINE, Field.RESPONSIBLE);
    private static final Pattern LINE = Pattern.compile("^([^:\\n]{2,60}):\\s*(\\S.*)$", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("^(.*?\\p{L}.*?)\\s+(\\d{1,3}(?:\\.\\d{1,3})*)\\.?$");

    /// A label with its value.
    private record Labelled(
            String label, Field field, @Nullable String number, String value) {}

    /// The labels and values of one measure, and the rows they stand in.
    private static final class Block {
        final List<Integer> units = new ArrayList<>();
        final Map<String, String> values = new LinkedHashMap<>();
        final Set<Field> fields = EnumSet.noneOf(Field.class);
        final Row first;
        final int from;
        int to;

        @Nullable
        String number;

        Block(Row first, int index) {
            this.first = first;
            this.from = index;
            this.to = index;
        }

        void add(Labelled labelled, Row row, int index) {
            values.put(labelled.label(), labelled.value());
            fields.add(labelled.field());
            number = number == null ? labelled.number() : number;
            take(row, index);
        }

        void proceed(Row row, int index) {
            String last = values.keySet().stream().reduce((a, b) -> b).orElseThrow();
            values.merge(last, row.text(), (above, below) -> above + " " + below);
            take(row, index);
        }

        private void take(Row row, int index) {
            units.addAll(row.units());
            to = index;
        }

        boolean isMeasure() {
            return fields.contains(Field.MEASURE)
                    && fields.size() >= LEAST_FIELDS
                    && TERMS.stream().anyMatch(fields::contains);
        }
    }

    private final HeaderMatcher matcher;
    private final List<Row> rows;

    private Fiches(List<Row> rows, HeaderMatcher matcher) {
        this.rows = rows;
        this.matcher = matcher;
    }

    /// The rows with each block of labels set as a row; the same rows when there are fewer than two such blocks.
    static List<Row> asRows(List<Row> rows, HeaderMatcher matcher) {
        var fiches = new Fiches(rows, matcher);
        List<Block> blocks = fiches.blocks();
        return blocks.size() < LEAST_BLOCKS ? rows : fiches.with(blocks);
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        Block open = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Labelled labelled = labelled(row);
            if (open != null && open.to < i - 1) {
                open = null;
            }
            if (labelled != null) {
                if (open == null || open.values.containsKey(labelled.label())) {
                    open = new Block(row, i);
                    blocks.add(open);
                }
                open.add(labelled, row, i);
            } else if (open != null && open.first.isLine() && row.isLine() && Continuation.startsSmall(row.text())) {
                open.proceed(row, i);
            }
        }
        blocks.removeIf(block -> !block.isMeasure());
        return blocks;
    }

    private @Nullable Labelled labelled(Row row) {
        List<SourceCell> filled = row.filled();
        if (!row.isLine()) {
            boolean pair = filled.size() == 2 && filled.getFirst().column() == 0;
            return pair ? labelled(filled.getFirst().text(), filled.getLast().text()) : null;
        }
        Matcher m = filled.size() == 1 ? LINE.matcher(filled.getFirst().text()) : null;
        return m != null && m.matches() ? labelled(m.group(1), m.group(2)) : null;
    }

    private @Nullable Labelled labelled(String label, String value) {
        String plain = label.strip().replaceAll("[:*_]+$|^[*_]+", "").strip();
        if (plain.length() > LONGEST_LABEL) {
            return null;
        }
        Matcher m = NUMBERED.matcher(plain);
        String words = m.matches() ? m.group(1) : plain;
        List<Guess> guesses = matcher.guesses(words);
        boolean known = !guesses.isEmpty() && guesses.getFirst().score() >= SURE;
        return known
                ? new Labelled(words, guesses.getFirst().field(), m.matches() ? m.group(2) : null, value.strip())
                : null;
    }

    private List<Row> with(List<Block> blocks) {
        List<String> labels = blocks.stream()
                .flatMap(block -> block.values.keySet().stream())
                .distinct()
                .toList();
        int table = rows.stream().mapToInt(Row::table).max().orElse(0) + 1;
        var all = new ArrayList<Row>();
        int done = 0;
        for (Block block : blocks) {
            for (Row row : rows.subList(done, block.from)) {
                if (!takeHeading(row, block)) {
                    all.add(row);
                }
            }
            if (done == 0) {
                all.add(header(labels, block, table));
            }
            all.add(row(labels, block, table));
            done = block.to + 1;
        }
        all.addAll(rows.subList(done, rows.size()));
        return all;
    }

    /// "Measure 3" above a block numbers it.
    private boolean takeHeading(Row row, Block block) {
        Matcher m = NUMBERED.matcher(row.text().strip());
        boolean heads = row.isLine()
                && m.matches()
                && matcher.guesses(m.group(1)).stream().anyMatch(guess -> block.fields.contains(guess.field()));
        if (!heads || block.number != null) {
            return false;
        }
        block.number = m.group(2);
        block.units.addAll(0, row.units());
        return true;
    }

    private static Row header(List<String> labels, Block block, int table) {
        var cells = new ArrayList<SourceCell>();
        cells.add(SourceCell.of("Nr.", 0));
        labels.forEach(label -> cells.add(SourceCell.of(label, cells.size())));
        return new Row(List.of(), cells, block.first.place(), table, false);
    }

    private static Row row(List<String> labels, Block block, int table) {
        var cells = new ArrayList<SourceCell>();
        cells.add(SourceCell.of(block.number == null ? "" : block.number, 0));
        labels.forEach(label -> cells.add(SourceCell.of(block.values.getOrDefault(label, ""), cells.size())));
        return new Row(block.units, cells, block.first.place(), table, false);
    }
}
