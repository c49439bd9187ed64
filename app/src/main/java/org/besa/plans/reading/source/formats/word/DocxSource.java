package org.besa.plans.reading.source.formats.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.flow.Composer;
import org.besa.plans.reading.source.formats.packed.OfficePackage;
import org.besa.plans.reading.source.formats.packed.OfficePackage.Relation;
import org.besa.plans.reading.source.formats.packed.PackedFile;
import org.besa.plans.reading.source.formats.packed.XmlPart;

/// Reads DOCX, DOCM and their templates: headers, body, footers, then foot- and endnotes as lines of their own.
///
/// The parts are parsed as streams; only the text is kept. Macros are never looked at and nothing outside the file is
/// fetched.
public final class DocxSource implements SourceReader {

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        Allowance allowance = Allowance.start(limits, progress);
        try (PackedFile packed = PackedFile.open(file, allowance)) {
            return read(packed, allowance);
        }
    }

    private static SourceDocument read(PackedFile packed, Allowance allowance) throws UnreadableDocument, IOException {
        OfficePackage office = new OfficePackage(packed);
        String main = office.mainPart();
        List<Relation> relations = office.relations(main);
        Numbering numbering =
                NumberingParts.read(packed, office.part(relations, "numbering"), office.part(relations, "styles"));
        Composer composer = new Composer(allowance, Composer.Placing.SIDE_BY_SIDE);
        DocxText text = new DocxText(composer, numbering);

        for (String header : partsOf(packed, relations, "header")) {
            read(packed, header, text);
        }
        read(packed, main, text);
        for (String footer : partsOf(packed, relations, "footer")) {
            read(packed, footer, text);
        }
        for (String type : List.of("footnotes", "endnotes")) {
            Optional<String> notes = office.part(relations, type);
            if (notes.isPresent()) {
                read(packed, notes.get(), text);
            }
        }
        List<String> remarks = new ArrayList<>(text.remarks());
        remarks.addAll(composer.remarks());
        if (office.part(relations, "comments").isPresent()) {
            remarks.add("Comments in the margin were not read.");
        }
        remarks.addAll(office.remarks(relations));
        return new SourceDocument(DocumentFormat.DOCX, composer.blocks(), false, remarks);
    }

    private static List<String> partsOf(PackedFile packed, List<Relation> relations, String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type) && packed.has(relation.target()))
                .map(Relation::target)
                .distinct()
                .toList();
    }

    private static void read(PackedFile packed, String part, DocxText text) throws UnreadableDocument, IOException {
        try (XmlPart xml = packed.xml(part)) {
            text.read(xml);
        }
    }
}
