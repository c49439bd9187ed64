package org.besa.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder in which one Besa keeps what must survive: the embedded database and uploaded files (`BESA_HOME`).
///
/// Held by one process at a time; the operating system frees it when that process ends, however it ends.
public final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private Home(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Takes hold of a folder, made when missing.
    ///
    /// @throws HomeInUse when another process holds it
    public static Home occupy(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FileChannel channel =
                    FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new HomeInUse(absolute);
            }
            return new Home(absolute, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + absolute, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /// A folder below, made when missing.
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another Besa runs on the same data folder.
    public static final class HomeInUse extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HomeInUse(Path folder) {
            super("Another Besa is running on the data folder " + folder
                    + ". Stop it first, or set BESA_HOME to another folder.");
        }
    }
}
