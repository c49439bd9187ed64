package org.besa.plans.reading.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The files a person names on the command line, and what is said when the disk does not give them.
final class InputFiles {

    private InputFiles() {}

    /// The lines of a text.
    ///
    /// @throws IllegalArgumentException in one line for people
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("“%s” is no text in UTF-8. Save it as UTF-8.".formatted(file), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(fault(file, e), e);
        }
    }

    /// Why a file cannot be read, in one line for people.
    static String fault(Path file, IOException fault) {
        if (Files.isDirectory(file)) {
            return "“%s” is a folder. Give a file in it.".formatted(file);
        }
        return switch (fault) {
            case NoSuchFileException _ -> "There is no file “%s”. Check the name.".formatted(file);
            case AccessDeniedException _ ->
                "You may not read “%s”. Ask its owner, or change its permissions.".formatted(file);
            case FileSystemException e
            when e.getReason() != null ->
                "“%s” cannot be read: %s. Copy it to this machine's disk and try again.".formatted(file, e.getReason());
            default ->
                "“%s” cannot be read: %s. Copy it to this machine's disk and try again."
                        .formatted(file, fault.getMessage());
        };
    }
}
