package org.besa.monitoring.reports.files;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.besa.monitoring.reports.Block;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/// A chart of a Word document, with its numbers inside, so that it can be changed there.
final class DocxChart {

    private static final double WIDTH_MM = 168;
    private static final double MM_A_BAR = 9;
    private static final double MM_AROUND = 28;
    private static final String WHOLLY = "100";

    private final XWPFDocument document;

    DocxChart(XWPFDocument document) {
        this.document = document;
    }

    void write(Block.Chart block) throws IOException, InvalidFormatException {
        XWPFChart chart = document.createChart(
                millimetres(WIDTH_MM),
                millimetres(MM_AROUND + MM_A_BAR * block.bars().size()));
        XDDFCategoryAxis labels = chart.createCategoryAxis(AxisPosition.LEFT);
        labels.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis lengths = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, lengths);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        String[] names = block.bars().stream().map(Block.Bar::label).toArray(String[]::new);
        XDDFCategoryDataSource categories =
                XDDFDataSourcesFactory.fromArray(names, chart.formatRange(range(names.length, 0)), 0);
        IntStream.range(0, block.keys().size()).forEach(i -> {
            Integer[] numbers =
                    block.bars().stream().map(bar -> bar.parts().get(i)).toArray(Integer[]::new);
            XDDFChartData.Series series = data.addSeries(
                    categories,
                    XDDFDataSourcesFactory.fromArray(numbers, chart.formatRange(range(names.length, i + 1)), i + 1));
            Block.Key key = block.keys().get(i);
            series.setTitle(key.label(), chart.setSheetTitle(key.label(), i + 1));
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(key.shape()))));
        });
        chart.plot(data);
        stack(chart);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    /// Puts the parts of a bar behind each other; the library has no name for it in the schemas that it comes with.
    private static void stack(XWPFChart chart) {
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        try (XmlCursor cursor = bars.getAxIdArray(0).newCursor()) {
            cursor.beginElement("overlap", bars.schemaType().getName().getNamespaceURI());
            cursor.insertAttributeWithValue("val", WHOLLY);
        }
    }

    private static CellRangeAddress range(int rows, int column) {
        return new CellRangeAddress(1, rows, column, column);
    }

    private static byte[] rgb(String shape) {
        int colour = Integer.parseInt(PrintColours.of(shape).substring(1), 16);
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    private static int millimetres(double length) {
        return (int) (length * Units.EMU_PER_CENTIMETER / 10);
    }
}
