package org.besa.platform.files;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/// A file that somebody sent, looked at by [Uploads]: the only way to its content.
public final class Upload {

    private final MultipartFile file;
    private final String name;

    Upload(MultipartFile file, String name) {
        this.file = file;
        this.name = name;
    }

    /// What the person's computer calls it, without the folders in which it lies there.
    public String name() {
        return name;
    }

    /// In bytes.
    public long size() {
        return file.getSize();
    }

    /// Its content, from the start at each call.
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
