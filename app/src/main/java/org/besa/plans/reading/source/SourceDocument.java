package org.besa.plans.reading.source;

import java.util.List;

/// A document, read but not yet understood.
///
/// @param format what the content is, whatever the name said
/// @param blocks in reading order; headers and footers that repeat on every page are blocks too, nothing is dropped
/// here
/// @param recognised whether the text was recognised from pictures of pages, so that every value needs a look
/// @param remarks what the format reader wants people to know ("2 hidden sheets were read too"), a sentence each
public record SourceDocument(
        DocumentFormat format, List<SourceBlock> blocks, boolean recognised, List<String> remarks) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }
}
