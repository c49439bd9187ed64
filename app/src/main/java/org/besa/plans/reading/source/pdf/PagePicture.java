package org.besa.plans.reading.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// A page as a grey picture, a byte a pixel, 0 black.
final class PagePicture {

    /// Pages are put in the scanner at most this crooked.
    private static final double MOST_SKEW = Math.toRadians(3);

    private static final double SKEW_STEP = Math.toRadians(0.1);

    /// One pixel of so many is looked at when the skew is measured.
    private static final int SPARSE = 3;

    /// Where between ink and paper a line begins.
    private static final double FAINT = 0.6;

    private final int width;
    private final int height;
    private final byte[] pixels;
    private final int dotsPerInch;

    /// Greys below are ink.
    private final int dark;

    /// Greys below may be a line: hairlines become faint when a picture is scaled.
    private final int faint;

    PagePicture(int width, int height, byte[] pixels, int dotsPerInch) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.dotsPerInch = dotsPerInch;
        long[] counts = counts(pixels);
        this.dark = threshold(counts, pixels.length);
        this.faint = dark + (int) (FAINT * (paper(counts) - dark));
    }

    int dotsPerInch() {
        return dotsPerInch;
    }

    /// How many points a pixel is wide.
    float points() {
        return 72f / dotsPerInch;
    }

    /// How far the lines of the page fall to the right, as an angle.
    double skew() {
        double best = 0;
        long bestSharpness = sharpness(0);
        for (double angle = -MOST_SKEW; angle <= MOST_SKEW; angle += SKEW_STEP) {
            long sharpness = sharpness(Math.tan(angle));
            if (sharpness > bestSharpness) {
                bestSharpness = sharpness;
                best = angle;
            }
        }
        return best;
    }

    /// The picture turned by the angle so that lines which fell are level, around the upper left corner.
    PagePicture levelled(double angle) {
        if (angle == 0) {
            return this;
        }
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        byte[] turned = new byte[pixels.length];
        Arrays.fill(turned, (byte) 0xFF);
        for (int y = 0; y < height; y++) {
            double fromX = -sin * y;
            double fromY = cos * y;
            for (int x = 0; x < width; x++) {
                turned[y * width + x] = between(fromX, fromY);
                fromX += cos;
                fromY += sin;
            }
        }
        return new PagePicture(width, height, turned, dotsPerInch);
    }

    /// Whether a pixel may belong to a line.
    boolean isInk(int x, int y) {
        return (pixels[y * width + x] & 0xFF) < faint;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The picture with rectangles painted white.
    ///
    /// @param boxes in pixels
    PagePicture without(List<Box> boxes) {
        byte[] clean = pixels.clone();
        for (Box box : boxes) {
            int left = Math.clamp((int) box.left(), 0, width);
            int right = Math.clamp((int) box.right(), left, width);
            for (int y = Math.max(0, (int) box.top()); y < Math.min(height, box.bottom()); y++) {
                Arrays.fill(clean, y * width + left, y * width + right, (byte) 0xFF);
            }
        }
        return new PagePicture(width, height, clean, dotsPerInch);
    }

    /// The picture as a PGM file.
    byte[] toPgm() {
        byte[] head = "P5\n%d %d\n255\n".formatted(width, height).getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(head, head.length + pixels.length);
        System.arraycopy(pixels, 0, file, head.length, pixels.length);
        return file;
    }

    /// How clearly lines stand out when rows of pixels are taken along a slope: the squares of the rows' dark pixels.
    private long sharpness(double slope) {
        int reach = (int) Math.ceil(Math.abs(slope) * width) + 1;
        int[] rows = new int[(height + 2 * reach) / SPARSE + 1];
        for (int y = 0; y < height; y += SPARSE) {
            for (int x = 0; x < width; x += SPARSE) {
                if ((pixels[y * width + x] & 0xFF) < dark) {
                    rows[((int) (y - x * slope) + reach) / SPARSE]++;
                }
            }
        }
        long sharpness = 0;
        for (int row : rows) {
            sharpness += (long) row * row;
        }
        return sharpness;
    }

    private byte between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
            return (byte) 0xFF;
        }
        double right = x - left;
        double down = y - top;
        int at = top * width + left;
        double upper = (pixels[at] & 0xFF) * (1 - right) + (pixels[at + 1] & 0xFF) * right;
        double lower = (pixels[at + width] & 0xFF) * (1 - right) + (pixels[at + width + 1] & 0xFF) * right;
        return (byte) Math.round(upper * (1 - down) + lower * down);
    }

    private static long[] counts(byte[] pixels) {
        long[] counts = new long[256];
        for (byte pixel : pixels) {
            counts[pixel & 0xFF]++;
        }
        return counts;
    }

    /// The most frequent of the light greys.
    private static int paper(long[] counts) {
        int paper = 255;
        for (int grey = 254; grey >= 128; grey--) {
            paper = counts[grey] > counts[paper] ? grey : paper;
        }
        return paper;
    }

    /// The grey that parts ink from paper best (Otsu 1979).
    private static int threshold(long[] counts, double all) {
        double sum = 0;
        for (int grey = 0; grey < 256; grey++) {
            sum += (double) grey * counts[grey];
        }
        double darkCount = 0;
        double darkSum = 0;
        double best = -1;
        int threshold = 128;
        for (int grey = 0; grey < 255; grey++) {
            darkCount += counts[grey];
            darkSum += (double) grey * counts[grey];
            if (darkCount == 0 || darkCount == all) {
                continue;
            }
            double difference = darkSum / darkCount - (sum - darkSum) / (all - darkCount);
            double between = darkCount * (all - darkCount) * difference * difference;
            if (between > best) {
                best = between;
                threshold = grey + 1;
            }
        }
        return threshold;
    }
}
