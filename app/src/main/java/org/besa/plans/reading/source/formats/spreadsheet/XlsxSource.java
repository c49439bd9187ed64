package org.besa.plans.reading.source.formats.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.packed.OfficePackage;
import org.besa.plans.reading.source.formats.packed.OfficePackage.Relation;
import org.besa.plans.reading.source.formats.packed.PackedFile;
import org.besa.plans.reading.source.formats.packed.XmlPart;

/// Reads XLSX, XLSM and their templates: each sheet is a table of its filled rows, values as displayed.
///
/// Formulas are not computed; the value stored with them is read.
public final class XlsxSource implements SourceReader {

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        Allowance allowance = Allowance.start(limits, progress);
        try (PackedFile packed = PackedFile.open(file, allowance)) {
            return read(packed, allowance);
        }
    }

    private record Workbook(List<Sheet> sheets, boolean date1904) {}

    private record Sheet(String name, String relation, boolean hidden) {}

    private static SourceDocument read(PackedFile packed, Allowance allowance) throws UnreadableDocument, IOException {
        OfficePackage office = new OfficePackage(packed);
        String main = office.mainPart();
        List<Relation> relations = office.relations(main);
        Workbook workbook = workbook(packed, main);
        List<String> strings = sharedStrings(packed, office.part(relations, "sharedStrings"), allowance);
        CellFormats formats = formats(packed, office.part(relations, "styles"), workbook.date1904());

        List<SourceBlock> blocks = new ArrayList<>();
        SheetRemarks remarks = new SheetRemarks();
        int done = 0;
        for (Sheet sheet : workbook.sheets()) {
            Relation relation = relations.stream()
                    .filter(candidate -> candidate.id().equals(sheet.relation()))
                    .findFirst()
                    .orElseThrow(() -> PackedFile.damaged("its sheet “%s” is missing".formatted(sheet.name()), null));
            if (relation.type().equals("worksheet")) {
                SheetTable table = new SheetTable(allowance);
                try (XmlPart xml = packed.xml(relation.target())) {
                    new XlsxSheet(strings, formats, table, remarks).read(xml);
                }
                table.table(sheet.name()).ifPresent(filled -> {
                    blocks.add(filled);
                    remarks.sheet(sheet.name(), sheet.hidden());
                });
                remarks.mergedAwayTexts(table.mergedAwayTexts());
            }
            allowance.report(++done, workbook.sheets().size());
        }
        List<String> all = new ArrayList<>(remarks.sentences());
        all.addAll(office.remarks(relations));
        return new SourceDocument(DocumentFormat.XLSX, blocks, false, all);
    }

    private static Workbook workbook(PackedFile packed, String main) throws UnreadableDocument, IOException {
        List<Sheet> sheets = new ArrayList<>();
        boolean date1904 = false;
        try (XmlPart xml = packed.xml(main)) {
            while (xml.next()) {
                if (xml.isStart() && xml.element().equals("sheet")) {
                    String name = xml.attribute("name");
                    String relation = xml.attribute("id");
                    String state = xml.attribute("state");
                    boolean hidden = state != null && !state.equals("visible");
                    if (relation != null) {
                        sheets.add(new Sheet(name == null ? "?" : name, relation, hidden));
                    }
                } else if (xml.isStart() && xml.element().equals("workbookPr")) {
                    String value = xml.attribute("date1904");
                    date1904 = "1".equals(value) || "true".equals(value);
                }
            }
        }
        return new Workbook(sheets, date1904);
    }

    private static List<String> sharedStrings(PackedFile packed, Optional<String> part, Allowance allowance)
            throws UnreadableDocument, IOException {
        List<String> strings = new ArrayList<>();
        if (part.isEmpty()) {
            return strings;
        }
        try (XmlPart xml = packed.xml(part.get())) {
            while (xml.next()) {
                if (xml.isStart() && xml.element().equals("si")) {
                    String text = XlsxSheet.richText(xml);
                    allowance.cell();
                    allowance.text(text.length(), text.length(), text);
                    strings.add(text);
                }
            }
        }
        return strings;
    }

    private static CellFormats formats(PackedFile packed, Optional<String> part, boolean date1904)
            throws UnreadableDocument, IOException {
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> formatOfStyle = new ArrayList<>();
        if (part.isPresent()) {
            try (XmlPart xml = packed.xml(part.get())) {
                while (xml.next()) {
                    String code = xml.isStart() && xml.element().equals("numFmt") ? xml.attribute("formatCode") : null;
                    if (code != null) {
                        formats.put(xml.number("numFmtId", 0), code);
                    } else if (xml.isStart() && xml.element().equals("cellXfs")) {
                        int start = xml.depth();
                        while (xml.inside(start)) {
                            if (xml.isStart() && xml.element().equals("xf")) {
                                formatOfStyle.add(xml.number("numFmtId", 0));
                            }
                        }
                    } else if (xml.isStart() && xml.element().equals("dxfs")) {
                        xml.skip();
                    }
                }
            }
        }
        return new CellFormats(formats, formatOfStyle, date1904);
    }
}
