package org.besa.plans.reading.source.formats.packed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.besa.plans.reading.source.UnreadableDocument;

/// The parts of a DOCX or XLSX file and how they refer to each other (ECMA-376 part 2, open packaging conventions).
public final class OfficePackage {

    /// Types of relation to parts whose text people see.
    private static final Set<String> TEXT_PARTS =
            Set.of("header", "footer", "footnotes", "endnotes", "numbering", "sharedStrings");

    private final PackedFile file;

    public OfficePackage(PackedFile file) {
        this.file = file;
    }

    /// A reference of one part to another, or to something outside the file.
    ///
    /// @param id by which the part speaks of it
    /// @param type last word of the relationship type ("styles", "worksheet")
    /// @param target name of the part referred to, or an address when `external`
    public record Relation(String id, String type, String target, boolean external) {}

    /// Name of the part that holds the document itself.
    public String mainPart() throws UnreadableDocument, IOException {
        return relations("").stream()
                .filter(relation -> relation.type().equals("officeDocument") && file.has(relation.target()))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> PackedFile.damaged("it does not say which part is the document", null));
    }

    /// What a part refers to, in file order.
    ///
    /// @param part name of the part, empty for the package as a whole
    public List<Relation> relations(String part) throws UnreadableDocument, IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String relationsPart = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        List<Relation> relations = new ArrayList<>();
        if (!file.has(relationsPart)) {
            return relations;
        }
        try (XmlPart xml = file.xml(relationsPart)) {
            while (xml.next()) {
                String target = xml.isStart() ? xml.attribute("Target") : null;
                String type = xml.isStart() ? xml.attribute("Type") : null;
                String id = xml.isStart() ? xml.attribute("Id") : null;
                if (target != null && type != null && id != null) {
                    boolean external = "External".equals(xml.attribute("TargetMode"));
                    relations.add(new Relation(
                            id,
                            type.substring(type.lastIndexOf('/') + 1),
                            external ? target : resolved(folder, target),
                            external));
                }
            }
        }
        return relations;
    }

    /// The part that `relations` name for a type, if the file has it.
    public Optional<String> part(List<Relation> relations, String type) {
        return relations.stream()
                .filter(relation -> relation.type().equals(type) && file.has(relation.target()))
                .map(Relation::target)
                .findFirst();
    }

    /// What people should know about macros and outside content, a sentence each.
    ///
    /// @param relations of the main part
    public List<String> remarks(List<Relation> relations) {
        List<String> remarks = new ArrayList<>();
        if (file.parts().stream().anyMatch(part -> part.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            remarks.add("The document carries macros; they were not run.");
        }
        if (relations.stream()
                .anyMatch(relation -> relation.external() && !relation.type().equals("hyperlink"))) {
            remarks.add(
                    "The document refers to content outside it, such as a template or pictures; nothing was fetched.");
        }
        relations.stream()
                .filter(relation -> !relation.external() && TEXT_PARTS.contains(relation.type()))
                .filter(relation -> !file.has(relation.target()))
                .forEach(relation -> remarks.add(
                        "The document names a part “%s” that it does not have.".formatted(relation.target())));
        return remarks;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
                rest = rest.substring(3);
            } else {
                rest = rest.substring(2);
            }
        }
        return base + rest;
    }
}
