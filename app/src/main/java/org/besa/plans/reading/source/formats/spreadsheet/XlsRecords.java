package org.besa.plans.reading.source.formats.spreadsheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.SourceBlock;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.besa.plans.reading.source.formats.packed.PackedFile;
import org.jspecify.annotations.Nullable;

/// Collects the cells of an XLS workbook from its records, which come in file order.
final class XlsRecords {

    private final Allowance allowance;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> formatCodes = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final List<SourceBlock> blocks = new ArrayList<>();
    private final SheetRemarks remarks = new SheetRemarks();
    private final Deque<Integer> substreams = new ArrayDeque<>();
    private @Nullable SSTRecord strings;
    private @Nullable CellFormats formats;
    private @Nullable SheetTable table;
    private @Nullable FormulaRecord awaitingText;
    private boolean date1904;
    private int sheetsBegun;

    XlsRecords(Allowance allowance) {
        this.allowance = allowance;
    }

    /// The whole workbook, once all records are read.
    ///
    /// @throws UnreadableDocument when the records end before the workbook does
    SourceDocument document(boolean macros) throws UnreadableDocument {
        if (!substreams.isEmpty() || sheetsBegun < sheets.size()) {
            throw PackedFile.damaged("its records end too early", null);
        }
        List<String> sentences = new ArrayList<>(remarks.sentences());
        if (macros) {
            sentences.add("The document carries macros; they were not run.");
        }
        return new SourceDocument(DocumentFormat.XLS, blocks, false, sentences);
    }

    void read(Record record) throws UnreadableDocument {
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord end -> end();
            case BoundSheetRecord sheet -> sheets.add(sheet);
            case SSTRecord all -> strings = all;
            case FormatRecord format -> formatCodes.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord style -> formatOfStyle.add((int) style.getFormatIndex());
            case DateWindow1904Record window -> date1904 = window.getWindowing() == 1;
            default -> {
                SheetTable open = table;
                if (open != null && substreams.size() == 1) {
                    readCell(record, open);
                }
            }
        }
    }

    private void begin(BOFRecord begin) {
        substreams.push(begin.getType());
        if (substreams.size() == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
            sheetsBegun++;
            table = begin.getType() == BOFRecord.TYPE_WORKSHEET ? new SheetTable(allowance) : null;
        }
    }

    private void end() throws UnreadableDocument {
        substreams.poll();
        SheetTable done = table;
        if (done == null || !substreams.isEmpty()) {
            return;
        }
        table = null;
        BoundSheetRecord sheet =
                sheetsBegun <= sheets.size() ? BoundSheetRecord.orderByBofPosition(sheets)[sheetsBegun - 1] : null;
        String name = sheet == null ? "?" : sheet.getSheetname();
        done.table(name).ifPresent(filled -> {
            blocks.add(filled);
            remarks.sheet(name, sheet != null && (sheet.isHidden() || sheet.isVeryHidden()));
        });
        remarks.mergedAwayTexts(done.mergedAwayTexts());
        allowance.report(sheetsBegun, sheets.size());
    }

    private void readCell(Record record, SheetTable into) throws UnreadableDocument {
        switch (record) {
            case LabelSSTRecord text -> write(into, text, string(text.getSSTIndex()));
            case NumberRecord number -> write(into, number, display(number.getValue(), number.getXFIndex()));
            case FormulaRecord formula -> readFormula(formula, into);
            case StringRecord text -> {
                if (awaitingText != null) {
                    write(into, awaitingText, text.getString());
                    awaitingText = null;
                }
            }
            case BoolErrRecord value ->
                write(into, value, value.isBoolean() ? named(value.getBooleanValue()) : error(value.getErrorValue()));
            case LabelRecord text -> into.cell(text.getRow() + 1, text.getColumn(), text.getValue());
            case MergeCellsRecord merges -> {
                for (int i = 0; i < merges.getNumAreas(); i++) {
                    CellRangeAddress area = merges.getAreaAt(i);
                    into.merge(
                            area.getFirstRow() + 1, area.getFirstColumn(), area.getLastRow() + 1, area.getLastColumn());
                }
            }
            case RowRecord row when row.getZeroHeight() -> remarks.hiddenRowsOrColumns();
            case ColumnInfoRecord column when column.getHidden() -> remarks.hiddenRowsOrColumns();
            default -> {}
        }
    }

    private void readFormula(FormulaRecord formula, SheetTable into) throws UnreadableDocument {
        CellType type = formula.getCachedResultTypeEnum();
        if (formula.hasCachedResultString()) {
            awaitingText = formula;
            return;
        }
        switch (type) {
            case NUMERIC -> write(into, formula, display(formula.getValue(), formula.getXFIndex()));
            case BOOLEAN -> write(into, formula, named(formula.getCachedBooleanValue()));
            case ERROR -> write(into, formula, error(formula.getCachedErrorValue()));
            default -> {}
        }
    }

    private static void write(SheetTable into, CellRecord cell, String text) throws UnreadableDocument {
        into.cell(cell.getRow() + 1, cell.getColumn(), text);
    }

    private String string(int index) throws UnreadableDocument {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw PackedFile.damaged("a cell refers to a text that is not there", null);
        }
        return strings.getString(index).getString();
    }

    private String display(double value, int style) {
        if (formats == null) {
            formats = new CellFormats(formatCodes, formatOfStyle, date1904);
        }
        return formats.display(value, style);
    }

    private static String named(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }
}
