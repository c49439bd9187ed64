package org.besa.plans.reading.source.pdf;

import java.util.BitSet;

/// Page numbers as people write them: "page 4", "pages 1–3, 7".
final class PageNumbers {

    private final BitSet pages = new BitSet();

    void add(int page) {
        pages.set(page);
    }

    boolean isEmpty() {
        return pages.isEmpty();
    }

    int count() {
        return pages.cardinality();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(count() == 1 ? "page " : "pages ");
        String comma = "";
        for (int first = pages.nextSetBit(0); first >= 0; ) {
            int last = pages.nextClearBit(first) - 1;
            text.append(comma).append(first);
            if (last > first) {
                text.append('–').append(last);
            }
            comma = ", ";
            first = pages.nextSetBit(last + 1);
        }
        return text.toString();
    }
}
