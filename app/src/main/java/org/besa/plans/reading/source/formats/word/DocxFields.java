package org.besa.plans.reading.source.formats.word;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Follows the fields of a text (page numbers, references, tables of contents), which Word stores as an instruction and
/// the result it shows.
final class DocxFields {

    private static final int MAX_DEPTH = 64;

    /// For each open field, whether its instruction still goes on.
    private final Deque<Boolean> instructions = new ArrayDeque<>();

    /// Meets a field character.
    ///
    /// @param type "begin", "separate" or "end"
    void character(@Nullable String type) {
        switch (type) {
            case "begin" -> {
                if (instructions.size() < MAX_DEPTH) {
                    instructions.push(true);
                }
            }
            case "separate" -> {
                if (!instructions.isEmpty()) {
                    instructions.pop();
                    instructions.push(false);
                }
            }
            case "end" -> instructions.poll();
            case null, default -> {}
        }
    }

    /// Whether text here belongs to the instruction of a field around the innermost one. The instruction of the
    /// innermost one is marked as such and is never taken for text; so a field that a damaged document never ends
    /// swallows nothing.
    boolean inInstruction() {
        boolean innermost = true;
        for (boolean instruction : instructions) {
            if (instruction && !innermost) {
                return true;
            }
            innermost = false;
        }
        return false;
    }
}
