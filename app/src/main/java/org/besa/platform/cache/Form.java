package org.besa.platform.cache;

import java.io.IOException;
import java.io.OutputStream;

/// The bytes of an answer in one coding; they never change.
final class Form {

    private final Coding coding;
    private final byte[] bytes;
    private final String tag;

    /// @param bytes given away: whoever made them does not keep them
    /// @param digest of the answer before any coding
    Form(Coding coding, byte[] bytes, String digest) {
        this.coding = coding;
        this.bytes = bytes;
        this.tag = coding == Coding.PLAIN ? "\"" + digest + "\"" : "\"" + digest + "-" + coding.token() + "\"";
    }

    Coding coding() {
        return coding;
    }

    int length() {
        return bytes.length;
    }

    /// The strong validator, as `ETag` says it: other bytes, another name.
    String tag() {
        return tag;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
