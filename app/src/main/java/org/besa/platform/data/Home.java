package org.besa.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.besa.platform.start.CannotStart;
import org.jspecify.annotations.Nullable;

/// The folder in which one Besa keeps what must survive: the embedded database and uploaded files (`BESA_HOME`).
///
/// Held by one process at a time; the operating system frees it when that process ends, however it ends.
public final class Home implements AutoCloseable {

    /// Less free space than this, and Besa does not start.
    public static final long NEEDED_BYTES = 300L << 20;

    private final Path folder;
    private final FileChannel channel;

    private Home(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Takes hold of a folder, made when missing.
    ///
    /// @throws CannotStart when it cannot be written, its disk is full or another process holds it
    public static Home occupy(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            FileChannel channel =
                    FileChannel.open(absolute.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart("Another Besa is running on the data folder " + absolute
                        + ". Stop it first, or set BESA_HOME to another folder.");
            }
            checkSpace(absolute);
            return new Home(absolute, channel);
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("BESA_HOME must be a folder, but %s is a file.".formatted(e.getFile()), e);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder %s cannot be used: %s. Set BESA_HOME to a folder that %s may write."
                            .formatted(absolute, reason(e), System.getProperty("user.name")),
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void checkSpace(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new CannotStart("""
                    Only %d MB are free on the disk of the data folder %s, and Besa needs %d MB. \
                    Make room, or set BESA_HOME to a folder on another disk.""".formatted(free >> 20, folder, NEEDED_BYTES >> 20));
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

    /// Deletes what is in a folder, if it is there, and keeps the folder.
    static void deleteContent(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> paths = Files.walk(folder)) {
            inside = paths.filter(path -> !path.equals(folder)).toList().reversed();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }

    /// What a failed act on a file has to say to a person.
    static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case NoSuchFileException missing -> "there is no place for " + missing.getFile();
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
