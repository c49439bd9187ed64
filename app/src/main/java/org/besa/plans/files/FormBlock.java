package org.besa.plans.files;

import java.util.List;

/// A piece of a form, in reading order. Texts are escaped and marked as [FormText] writes them.
sealed interface FormBlock {

    /// The name of an area, goal or objective.
    ///
    /// @param depth 0 for an area at the top
    record Area(int depth, String text) implements FormBlock {}

    /// Something said of an area, its label as its mark.
    record Fact(String label, String text) implements FormBlock {

        String marked() {
            return FormText.marked(label, text);
        }
    }

    /// Where the part begins that says what the six columns do not.
    record Annex(String title, String intro) implements FormBlock {}

    /// A table with the labels of its columns.
    ///
    /// @param title what stands above it; empty when nothing does
    record Table(FormSection section, String title, List<String> labels, List<List<String>> rows)
            implements FormBlock {}
}
