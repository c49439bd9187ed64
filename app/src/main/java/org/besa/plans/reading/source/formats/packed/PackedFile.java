package org.besa.plans.reading.source.formats.packed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.flow.Allowance;
import org.jspecify.annotations.Nullable;

/// A ZIP archive of parts, each unpacked only when asked for and only within the allowance of the reading.
///
/// What is inside an inner archive is never unpacked.
public final class PackedFile implements AutoCloseable {

    /// More parts than any document has, even one with a picture on every page.
    private static final int MAX_PARTS = 50_000;

    /// Where the flags of a part stand in its header.
    private static final int FLAGS = 6;

    private final ZipFile zip;
    private final Allowance allowance;

    private PackedFile(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
    }

    /// Opens an archive without unpacking anything.
    ///
    /// @throws UnreadableDocument when it is no whole archive
    public static PackedFile open(Path file, Allowance allowance) throws UnreadableDocument, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw isSealed(file) ? sealed(e) : damaged("its table of contents is missing or broken", e);
        }
        if (zip.size() > MAX_PARTS) {
            zip.close();
            throw new UnreadableDocument(
                    Reason.TOO_LARGE_UNPACKED,
                    "The file is an archive of %d parts, far more than a document has. Give the document itself."
                            .formatted(zip.size()));
        }
        return new PackedFile(zip, allowance);
    }

    /// Whether the first part is encrypted, which the lowest bit of its flags says.
    private static boolean isSealed(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(FLAGS + 1);
            return start.length > FLAGS && (start[FLAGS] & 1) != 0;
        }
    }

    private static UnreadableDocument sealed(Exception cause) {
        return new UnreadableDocument(
                Reason.ENCRYPTED,
                "The archive is protected by a password. Unpack it and give the document in it.",
                cause);
    }

    /// Whether there is a part of this name.
    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// Names of all parts.
    public List<String> parts() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /// Opens a part that the document cannot do without.
    ///
    /// @throws UnreadableDocument when there is none
    public XmlPart xml(String part) throws UnreadableDocument, IOException {
        return XmlPart.parse(part, stream(part), allowance);
    }

    /// The first characters of a small part in UTF-8.
    ///
    /// @param length most bytes read
    public String start(String part, int length) throws UnreadableDocument, IOException {
        try (InputStream stream = stream(part)) {
            return new String(stream.readNBytes(length), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw explained(part, e);
        }
    }

    private InputStream stream(String part) throws UnreadableDocument, IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw damaged("its part “%s” is missing".formatted(part), null);
        }
        try {
            return new MeteredStream(zip.getInputStream(entry), allowance);
        } catch (IOException e) {
            throw explained(part, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// What a failure to read a part means to people.
    ///
    /// @return the refusal to throw
    /// @throws IOException when it was the disk that failed
    static UnreadableDocument explained(String part, IOException failure) throws UnreadableDocument, IOException {
        if (failure instanceof MeteredStream.Refused refused) {
            throw refused.refusal();
        }
        if (failure instanceof ZipException
                || failure instanceof EOFException
                || failure instanceof CharacterCodingException) {
            return damaged("its part “%s” cannot be unpacked".formatted(part), failure);
        }
        throw failure;
    }

    /// The refusal of a damaged file.
    ///
    /// @param how ends the sentence "The document is damaged or cut short: …"
    public static UnreadableDocument damaged(String how, @Nullable Throwable cause) {
        String message =
                "The document is damaged or cut short: %s. Get the file again, or open it in its program and save it anew."
                        .formatted(how);
        return cause == null
                ? new UnreadableDocument(Reason.DAMAGED, message)
                : new UnreadableDocument(Reason.DAMAGED, message, cause);
    }
}
