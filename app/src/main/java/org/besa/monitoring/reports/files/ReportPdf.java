package org.besa.monitoring.reports.files;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.besa.monitoring.reports.ReportIssue;
import org.besa.platform.i18n.Language;
import org.besa.platform.i18n.Texts;
import org.springframework.stereotype.Component;

/// A report as a PDF that says what everything in it is (PDF/UA-1), with bookmarks and the fonts inside.
@Component
class ReportPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    /// What is known of the fonts, which are the same in every report.
    private final FSCacheEx<String, FSCacheValue> fonts = new FSDefaultCacheStore();

    private final TemplateEngine templates;
    private final Texts texts;

    ReportPdf(TemplateEngine templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /// A font of the document.
    private record Font(String file, String family, int weight, FontStyle style) {

        FSSupplier<InputStream> content() {
            return () -> {
                InputStream in = ReportPdf.class.getResourceAsStream(FONTS + file);
                if (in == null) {
                    throw new IllegalStateException("no font " + file);
                }
                return in;
            };
        }
    }

    private static final List<Font> ALL = List.of(
            new Font("DejaVuSansCondensed.ttf", "Sans", 400, FontStyle.NORMAL),
            new Font("DejaVuSansCondensed-Bold.ttf", "Sans", 700, FontStyle.NORMAL),
            new Font("DejaVuSansCondensed-Oblique.ttf", "Sans", 400, FontStyle.ITALIC),
            new Font("DejaVuSansCondensed-BoldOblique.ttf", "Sans", 700, FontStyle.ITALIC),
            new Font("DejaVuSerifCondensed.ttf", "Serif", 400, FontStyle.NORMAL));

    byte[] write(ReportIssue issue, Language language) {
        StringOutput html = new StringOutput();
        templates.render(
                "monitoring/reports/print.jte", Map.of("issue", issue, "language", language, "texts", texts), html);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Besa")
                .useSVGDrawer(new BatikSVGDrawer())
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fonts)
                .withHtmlContent(html.toString(), null)
                .toStream(pdf);
        ALL.forEach(font -> builder.useFont(font.content(), font.family(), font.weight(), font.style(), true));
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
