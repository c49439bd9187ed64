package org.besa.platform.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// Reads a file of a sheet, whatever program has saved it: CSV with commas, semicolons or tabs, or XLSX, and there the
/// first table that has one of the columns. The form is told from the content.
public final class SheetReader {

    /// A country has some thousand rows of anything that is kept in sheets; more is a mistake.
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    static final int MOST_ROWS = 3_000;

    /// As many headings are named to somebody whose file has none of them.
    private static final int NAMED = 12;

    /// Parts of the format of a cell that stand for themselves.
    private static final Pattern VERBATIM = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private static final String FORMULA = "\u0000formula";

    /// How the first entry of an OpenDocument file goes on behind the thirty bytes that every entry of a ZIP begins
    /// with.
    private static final byte[] OPEN_DOCUMENT =
            "mimetypeapplication/vnd.oasis.opendocument".getBytes(StandardCharsets.US_ASCII);

    private static final int ENTRY_HEAD = 30;

    /// How a container of Microsoft begins: what Excel wrote before 2007, and what has a password.
    private static final byte[] CONTAINER = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    /// What is taken for the text of a cell that holds a number.
    public enum Numbers {
        /// What a person reads there.
        AS_SHOWN,
        /// The number itself, whatever its format hides of it: "0.5"; "50 %" where the format is one of percents.
        AS_HELD
    }

    /// Reads a file whose numbers are what a person reads.
    ///
    /// @throws Problem when it is none, too large, or has no column of the sheet
    public static SheetFile read(byte[] file, List<String> columns) {
        return read(file, new LinkedHashSet<>(columns), Numbers.AS_SHOWN);
    }

    /// Reads a file.
    ///
    /// @throws Problem when it is none, too large, or has no column of the sheet
    public static SheetFile read(byte[] file, SequencedSet<String> columns, Numbers numbers) {
        if (file.length > MOST_BYTES) {
            throw new Problem(Problem.Kind.TOO_LARGE, "uploads.sheet.too-large", MOST_BYTES / 1024 / 1024);
        }
        requireKnownForm(file);
        List<Line> lines = isZip(file) ? xlsx(file, columns, numbers) : csv(file, columns);
        if (lines.isEmpty() || lines.getFirst().cells().stream().noneMatch(columns::contains)) {
            throw new Problem(Problem.Kind.INVALID, "uploads.sheet.no-columns", named(columns));
        }
        if (lines.size() - 1 > MOST_ROWS) {
            throw new Problem(Problem.Kind.TOO_LARGE, "uploads.sheet.too-many", MOST_ROWS);
        }
        List<String> header = lines.getFirst().cells();
        List<String> unknown = header.stream()
                .filter(heading -> !heading.isEmpty() && !columns.contains(heading))
                .toList();
        return new SheetFile(
                unknown,
                lines.subList(1, lines.size()).stream()
                        .map(line -> row(line, header, columns))
                        .toList());
    }

    private static String named(SequencedSet<String> columns) {
        return columns.stream().limit(NAMED).collect(Collectors.joining(", ")) + (columns.size() > NAMED ? ", …" : "");
    }

    private record Line(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// What spreadsheet programs save when nobody tells them otherwise gets an answer of its own.
    private static void requireKnownForm(byte[] file) {
        if (isZip(file) && has(file, ENTRY_HEAD, OPEN_DOCUMENT)) {
            throw new Problem(Problem.Kind.INVALID, "uploads.sheet.open-document");
        }
        if (has(file, 0, CONTAINER)) {
            throw new Problem(Problem.Kind.INVALID, "uploads.sheet.old-or-locked");
        }
    }

    private static boolean isZip(byte[] file) {
        return has(file, 0, new byte[] {'P', 'K'});
    }

    private static boolean has(byte[] file, int from, byte[] bytes) {
        return file.length >= from + bytes.length
                && Arrays.equals(file, from, from + bytes.length, bytes, 0, bytes.length);
    }

    private static SheetFile.Row row(Line line, List<String> header, Set<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        String formula = null;
        for (int i = 0; i < header.size(); i++) {
            if (columns.contains(header.get(i))) {
                String text = i < line.cells().size() ? line.cells().get(i) : "";
                formula = text.equals(FORMULA) && formula == null ? header.get(i) : formula;
                cells.put(header.get(i), text.equals(FORMULA) ? "" : FormulaGuard.plain(text.strip()));
            }
        }
        return new SheetFile.Row(line.number(), cells, formula);
    }

    private static List<Line> csv(byte[] file, Set<String> columns) {
        String text = text(file);
        try (var reader = CsvReader.builder()
                .fieldSeparator(
                        separator(text.stripLeading().lines().findFirst().orElse(""), columns))
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (CsvRecord record : reader) {
                // as a spreadsheet counts: a row that goes over several lines of the file is one
                number++;
                Line line = new Line(
                        number,
                        lines.isEmpty()
                                ? record.getFields().stream().map(String::strip).toList()
                                : record.getFields());
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (CsvParseException | IOException e) {
            throw new Problem(Problem.Kind.INVALID, "uploads.sheet.unreadable");
        }
    }

    /// What stands between the columns: headings have commas of their own, so the one that parts most of them.
    private static char separator(String first, Set<String> columns) {
        char found = ',';
        long most = 0;
        for (char one : new char[] {',', ';', '\t'}) {
            long known = known(first, one, columns);
            if (known > most) {
                most = known;
                found = one;
            }
        }
        return found;
    }

    private static long known(String first, char separator, Set<String> columns) {
        try {
            return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(first).stream()
                    .flatMap(record -> record.getFields().stream())
                    .filter(heading -> columns.contains(heading.strip()))
                    .count();
        } catch (CsvParseException e) {
            return 0; // a quoted heading goes on behind its quotes: something else parts them
        }
    }

    /// UTF-8, or UTF-16 as "Unicode text" of spreadsheet programs is.
    private static String text(byte[] file) {
        boolean wide = has(file, 0, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || has(file, 0, new byte[] {(byte) 0xFE, (byte) 0xFF});
        try {
            String text = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(Problem.Kind.INVALID, "uploads.sheet.not-utf8");
        }
    }

    private static List<Line> xlsx(byte[] file, Set<String> columns, Numbers numbers) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<Line> lines = new ArrayList<>();
            for (Row row : table(workbook, columns)) {
                Line line = new Line(row.getRowNum() + 1, cells(row, numbers));
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > MOST_ROWS + 1) {
                    break;
                }
            }
            return lines;
        } catch (IOException | IllegalArgumentException | IllegalStateException | POIXMLException e) {
            throw new Problem(Problem.Kind.INVALID, "uploads.sheet.unreadable");
        }
    }

    private static Sheet table(XSSFWorkbook workbook, Set<String> columns) {
        for (Sheet sheet : workbook) {
            Row first = sheet.getRow(sheet.getFirstRowNum());
            if (first != null && cells(first, Numbers.AS_SHOWN).stream().anyMatch(columns::contains)) {
                return sheet;
            }
        }
        return workbook.getSheetAt(0);
    }

    private static List<String> cells(Row row, Numbers numbers) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(text(row.getCell(i, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL), numbers));
        }
        return cells;
    }

    /// What stands in a cell; a day as ISO 8601 writes it, whatever its format.
    private static String text(@Nullable Cell cell, Numbers numbers) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA) {
            return FORMULA;
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        if (cell.getCellType() == CellType.NUMERIC && numbers == Numbers.AS_HELD) {
            return held(cell);
        }
        return new DataFormatter().formatCellValue(cell).strip();
    }

    private static String held(Cell cell) {
        BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
        String format = cell.getCellStyle().getDataFormatString();
        return format != null && VERBATIM.matcher(format).replaceAll("").contains("%")
                ? number.movePointRight(2).stripTrailingZeros().toPlainString() + " %"
                : number.stripTrailingZeros().toPlainString();
    }
}
