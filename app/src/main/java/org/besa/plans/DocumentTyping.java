package org.besa.plans;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.formats.DocumentFormats;
import org.besa.platform.files.DocumentTypes;
import org.besa.platform.files.FileType;
import org.springframework.stereotype.Component;

/// Tells documents apart as the reader of plans does, within its limits.
@Component
class DocumentTyping implements DocumentTypes {

    @Override
    public Optional<FileType> find(Path file) throws IOException {
        try {
            DocumentFormat format = DocumentFormats.detect(file, ReadingLimits.DEFAULT);
            return Arrays.stream(FileType.values())
                    .filter(type -> type.name().equals(format.name()))
                    .findFirst();
        } catch (UnreadableDocument e) {
            return Optional.empty();
        }
    }
}
