package org.besa.platform.opendata;

import java.io.Closeable;
import java.io.IOException;

/// Writes a table row by row; closing it completes the file.
interface TableWriter<R> extends Closeable {

    void row(R row) throws IOException;
}
