package org.besa.plans.reading.source.formats.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.flow.Allowance;

/// Charges what is unpacked to the allowance of the reading, and refuses XML with a single tag or text too long to be
/// held in memory.
final class MeteredStream extends FilterInputStream {

    private static final int LONGEST_WITHOUT_TAG = 32 << 20;

    private final Allowance allowance;
    private long sinceLastTag;

    MeteredStream(InputStream stream, Allowance allowance) {
        super(stream);
        this.allowance = allowance;
    }

    /// Carries a refusal through code that only knows failing streams.
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final UnreadableDocument refusal;

        Refused(UnreadableDocument refusal) {
            super(refusal);
            this.refusal = refusal;
        }

        UnreadableDocument refusal() {
            return refusal;
        }
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        sinceLastTag = value == '<' ? 0 : sinceLastTag + 1;
        charge(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        int last = offset + count - 1;
        while (last >= offset && target[last] != '<') {
            last--;
        }
        sinceLastTag = last >= offset ? offset + count - last : sinceLastTag + Math.max(0, count);
        charge(Math.max(0, count));
        return count;
    }

    private void charge(int bytes) throws Refused {
        try {
            allowance.unpacked(bytes);
            if (sinceLastTag > LONGEST_WITHOUT_TAG) {
                throw new UnreadableDocument(
                        UnreadableDocument.Reason.TOO_LARGE_UNPACKED,
                        "The document holds a single text of more than %s. Save the plan alone in a new file."
                                .formatted(Allowance.size(LONGEST_WITHOUT_TAG)));
            }
        } catch (UnreadableDocument e) {
            throw new Refused(e);
        }
    }
}
