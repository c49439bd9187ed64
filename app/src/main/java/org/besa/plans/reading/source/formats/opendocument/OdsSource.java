package org.besa.plans.reading.source.formats.opendocument;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.packed.PackedFile;
import org.besa.plans.reading.source.formats.packed.XmlPart;
import org.besa.plans.reading.source.formats.spreadsheet.SheetRemarks;
import org.besa.plans.reading.source.formats.spreadsheet.SheetTable;

/// Reads OpenDocument spreadsheets (ODS): each sheet is a table of its filled rows, values as displayed.
public final class OdsSource implements SourceReader {

    @Override
    public SourceDocument read(Path file, ReadingLimits limits, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        Allowance allowance = Allowance.start(limits, progress);
        OpenDocumentStyles styles = new OpenDocumentStyles();
        SheetRemarks remarks = new SheetRemarks();
        List<SourceBlock> blocks = new ArrayList<>();
        try (PackedFile packed = PackedFile.open(file, allowance);
                XmlPart xml = packed.xml("content.xml")) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.element()) {
                    case "style" -> styles.readStyle(xml);
                    case "tracked-changes", "scripts", "forms", "font-face-decls" -> xml.skip();
                    case "table" -> {
                        String attribute = xml.attribute("name");
                        String name = attribute == null ? "?" : attribute;
                        boolean hidden = styles.isHidden(xml.attribute("style-name"));
                        SheetTable table = new SheetTable(allowance);
                        new OdsSheet(table, remarks).read(xml);
                        table.table(name).ifPresent(filled -> {
                            blocks.add(filled);
                            remarks.sheet(name, hidden);
                        });
                        remarks.mergedAwayTexts(table.mergedAwayTexts());
                        allowance.report(blocks.size(), 0);
                    }
                    default -> {}
                }
            }
        }
        return new SourceDocument(DocumentFormat.ODS, blocks, false, remarks.sentences());
    }
}
