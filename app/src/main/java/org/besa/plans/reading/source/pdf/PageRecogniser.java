package org.besa.plans.reading.source.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Finds the words and rulings of a page that is a picture.
final class PageRecogniser {

    private static final int DOTS_PER_INCH = 300;

    /// Larger pages are rendered coarser: so many pixels are an A3 page at 300 dots per inch.
    private static final double MOST_PIXELS = 18e6;

    /// Pictures of more pixels are not rendered: an A3 page at 600 dots per inch has 70 million.
    private static final long LARGEST_PICTURE = 80_000_000;

    private PageRecogniser() {}

    /// What the page shows: words in place of the picture, lines where the picture has lines.
    ///
    /// @param seen what the page's operators show
    static PageContent recognised(PDPage page, PageContent seen, Tesseract tesseract, Duration limit)
            throws IOException {
        TimeLimit time = TimeLimit.of(limit);
        PagePicture rendered = rendered(page, seen);
        PagePicture picture = rendered.levelled(rendered.skew());
        PictureRulings rulings = new PictureRulings(picture, time);
        List<RecognisedWord> words = tesseract.words(rulings.erased().toPgm(), picture.dotsPerInch(), limit);
        float usual = usualSize(words);
        List<Glyph> glyphs = new ArrayList<>();
        for (RecognisedWord word : words) {
            float size = Math.abs(word.size() - usual) < 0.3f * usual ? usual : word.size();
            glyphs.addAll(word.glyphs(picture.points(), size * picture.points()));
        }
        return seen.recognised(glyphs, rulings.rules());
    }

    /// What the page shows when a scanner has already laid invisible text over the picture: that text, and the lines of
    /// the picture.
    ///
    /// @param seen what the page's operators show
    static PageContent uncovered(PDPage page, PageContent seen, TimeLimit time) throws IOException {
        PagePicture rendered = rendered(page, seen);
        double skew = rendered.skew();
        List<Glyph> glyphs =
                seen.hidden().stream().map(glyph -> glyph.levelled(skew)).toList();
        return seen.recognised(glyphs, new PictureRulings(rendered.levelled(skew), time).rules());
    }

    private static PagePicture rendered(PDPage page, PageContent seen) throws IOException {
        if (seen.largestPicture() > LARGEST_PICTURE) {
            throw new StreamBytes.TooLarge();
        }
        double inches = seen.width() / 72.0 * (seen.height() / 72.0);
        int dotsPerInch = (int) Math.clamp(Math.sqrt(MOST_PIXELS / inches), 10, DOTS_PER_INCH);
        try (PDDocument alone = alone(page)) {
            PDFRenderer renderer = new PDFRenderer(alone);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImageWithDPI(0, dotsPerInch, ImageType.GRAY);
            byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
            return new PagePicture(image.getWidth(), image.getHeight(), pixels, dotsPerInch);
        }
    }

    /// The page in a document of its own, because a renderer looks its page up in the page tree, which may be long or
    /// broken.
    private static PDDocument alone(PDPage page) {
        COSDictionary copy = new COSDictionary(page.getCOSObject());
        copy.removeItem(COSName.PARENT);
        PDPage alone = new PDPage(copy);
        alone.setResources(page.getResources());
        alone.setMediaBox(page.getMediaBox());
        alone.setCropBox(page.getCropBox());
        alone.setRotation(page.getRotation());
        PDDocument document = new PDDocument();
        document.addPage(alone);
        return document;
    }

    private static float usualSize(List<RecognisedWord> words) {
        float[] sizes = new float[words.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = words.get(i).size();
        }
        Arrays.sort(sizes);
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }
}
