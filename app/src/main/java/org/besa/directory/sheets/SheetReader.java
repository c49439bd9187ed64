package org.besa.directory.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.besa.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// Reads a file of a sheet, whatever program has saved it: CSV with commas or semicolons, or the first table of XLSX.
/// The form is told from the content.
final class SheetReader {

    /// A country's directory has some thousand rows; more is a mistake.
    static final int MOST_BYTES = 4 * 1024 * 1024;

    static final int MOST_ROWS = 3_000;

    private static final String FORMULA = "\u0000formula";

    private SheetReader() {}

    /// @throws Problem when it is none, too large, or has no column of the sheet
    static SheetFile read(byte[] file, List<String> columns) {
        if (file.length > MOST_BYTES) {
            throw new Problem(Problem.Kind.TOO_LARGE, "directory.import.too-large", MOST_BYTES / 1024 / 1024);
        }
        List<Line> lines = isZip(file) ? xlsx(file) : csv(file);
        if (lines.isEmpty() || lines.getFirst().cells().stream().noneMatch(columns::contains)) {
            throw new Problem(Problem.Kind.INVALID, "directory.import.no-columns", String.join(", ", columns));
        }
        if (lines.size() - 1 > MOST_ROWS) {
            throw new Problem(Problem.Kind.TOO_LARGE, "directory.import.too-many", MOST_ROWS);
        }
        List<String> header = lines.getFirst().cells();
        List<String> unknown = header.stream()
                .filter(heading -> !heading.isEmpty() && !columns.contains(heading))
                .toList();
        return new SheetFile(
                unknown,
                lines.subList(1, lines.size()).stream()
                        .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                        .map(line -> row(line, header, columns))
                        .toList());
    }

    private record Line(int number, List<String> cells) {}

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    private static SheetFile.Row row(Line line, List<String> header, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        String formula = null;
        for (int i = 0; i < header.size(); i++) {
            if (columns.contains(header.get(i))) {
                String text = i < line.cells().size() ? line.cells().get(i) : "";
                formula = text.equals(FORMULA) && formula == null ? header.get(i) : formula;
                cells.put(header.get(i), text.equals(FORMULA) ? "" : CellGuard.plain(text.strip()));
            }
        }
        return new SheetFile.Row(line.number(), cells, formula);
    }

    private static List<Line> csv(byte[] file) {
        String text = text(file);
        String first = text.lines().findFirst().orElse("");
        char separator = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            List<Line> lines = new ArrayList<>();
            reader.forEach(line -> lines.add(new Line(
                    (int) line.getStartingLineNumber(),
                    lines.isEmpty()
                            ? line.getFields().stream().map(String::strip).toList()
                            : line.getFields())));
            return lines;
        } catch (CsvParseException | IOException e) {
            throw new Problem(Problem.Kind.INVALID, "directory.import.unreadable");
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Problem(Problem.Kind.INVALID, "directory.import.not-utf8");
        }
    }

    private static List<Line> xlsx(byte[] file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<Line> lines = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(text(row.getCell(i, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL)));
                }
                lines.add(new Line(row.getRowNum() + 1, cells));
                if (lines.size() > MOST_ROWS + 1) {
                    break;
                }
            }
            return lines;
        } catch (IOException | IllegalArgumentException | IllegalStateException | POIXMLException e) {
            throw new Problem(Problem.Kind.INVALID, "directory.import.unreadable");
        }
    }

    /// What a person reads in a cell; a day as ISO 8601 writes it, whatever its format.
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA) {
            return FORMULA;
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return new DataFormatter().formatCellValue(cell).strip();
    }
}
