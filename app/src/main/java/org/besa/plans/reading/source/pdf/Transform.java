package org.besa.plans.reading.source.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/// An affine map in the notation of PDF: `x' = a x + c y + e`, `y' = b x + d y + f`.
record Transform(double a, double b, double c, double d, double e, double f) {

    static final Transform IDENTITY = new Transform(1, 0, 0, 1, 0, 0);

    /// First this map, then the other.
    Transform then(Transform next) {
        return new Transform(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }

    /// First a move, then this map.
    Transform movedBy(double x, double y) {
        return new Transform(a, b, c, d, x * a + y * c + e, x * b + y * d + f);
    }

    double x(double x, double y) {
        return a * x + c * y + e;
    }

    double y(double x, double y) {
        return b * x + d * y + f;
    }

    /// The rectangle around the image of a rectangle given by two corners.
    Box box(double x0, double y0, double x1, double y1) {
        double[] xs = {x(x0, y0), x(x1, y0), x(x0, y1), x(x1, y1)};
        double[] ys = {y(x0, y0), y(x1, y0), y(x0, y1), y(x1, y1)};
        double left = xs[0];
        double right = xs[0];
        double top = ys[0];
        double bottom = ys[0];
        for (int i = 1; i < 4; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        return new Box((float) left, (float) top, (float) right, (float) bottom);
    }

    /// How long an upright line of length 1 becomes.
    double unitHeight() {
        return c == 0 ? Math.abs(d) : Math.sqrt(c * c + d * d);
    }

    /// The map that six numbers of a document describe; null when they are not six numbers.
    static @Nullable Transform of(List<? extends @Nullable COSBase> numbers) {
        if (numbers.size() < 6) {
            return null;
        }
        double[] n = new double[6];
        for (int i = 0; i < 6; i++) {
            if (!(numbers.get(i) instanceof COSNumber number)) {
                return null;
            }
            n[i] = number.floatValue();
        }
        return new Transform(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    static Transform of(@Nullable COSArray numbers) {
        Transform transform = numbers == null ? null : of(numbers.toList());
        return transform == null ? IDENTITY : transform;
    }
}
