package org.besa.platform.doctor;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The programs of this machine.
interface Programs {

    /// What a program answers when it is run with these arguments; empty when there is no such program or it fails.
    Optional<String> answer(String program, String... arguments);

    /// The programs that a search path leads to.
    static Programs on(String searchPath) {
        return (program, arguments) -> Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .flatMap(file -> run(file, arguments));
    }

    private static Optional<String> run(Path file, String... arguments) {
        try {
            List<String> command = Stream.concat(Stream.of(file.toString()), Stream.of(arguments))
                    .toList();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean succeeded = process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            return succeeded ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
