package org.besa.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.besa.platform.fetch.Fetched;
import org.besa.platform.files.FileType;
import org.jspecify.annotations.Nullable;

/// What shows that something was done: a file or an address, of one institution. One piece may prove
/// several measures.
///
/// @param version counts its changes
/// @param facts what the institution says of it
/// @param file null when it is an address
/// @param page null when it is a file
/// @param adderName who added it
public record Evidence(
        UUID id,
        int version,
        UUID institution,
        EvidenceFacts facts,
        @Nullable File file,
        @Nullable Page page,
        Instant addedAt,
        String adderName) {

    /// A file, which never changes.
    ///
    /// @param sha256 digest of its content, under which the file store keeps it
    /// @param name under which it is saved, with the ending of its type
    /// @param size in bytes
    public record File(String sha256, String name, FileType type, long size) {}

    /// A page of the web.
    ///
    /// @param copy the page as it was; null while or when it could not be saved
    /// @param fault why it could not; null while nobody has tried, or when it could
    public record Page(
            String address, @Nullable Copy copy, @Nullable Fault fault) {}

    /// A saved copy of a page.
    ///
    /// @param type its media type as the page said
    /// @param size in bytes
    public record Copy(String sha256, String type, long size, Instant at) {}

    /// Why a page was not saved.
    public enum Fault {
        /// This installation saves none.
        OFF,
        /// A virus scanner found something in it.
        HARMFUL,
        /// The virus scanner could not be asked.
        UNCHECKED,
        ADDRESS,
        PORT,
        INSIDE,
        UNKNOWN_HOST,
        UNREACHABLE,
        TIMEOUT,
        INSECURE,
        REDIRECTS,
        GONE,
        DENIED,
        SERVER,
        ANSWER,
        EMPTY,
        TOO_LARGE;

        static Fault of(Fetched.Fault fault) {
            return valueOf(fault.name());
        }
    }

    /// Whether its copy is still to come.
    public boolean isAwaited() {
        return page != null && page.copy() == null && page.fault() == null;
    }

    static final String SELECT = """
            select e.id, e.version, e.institution,
                jsonb_build_object('kind', e.kind, 'title', e.title, 'speaks_of', e.speaks_of,
                    'publisher', e.publisher, 'is_public', e.public) as facts,
                case when e.file is not null then jsonb_build_object('sha256', e.file, 'name', e.file_name,
                    'type', e.file_type, 'size', e.file_size) end as file,
                case when e.address is not null then jsonb_build_object('address', e.address,
                    'copy', case when e.copy is not null then jsonb_build_object('sha256', e.copy,
                        'type', e.copy_type, 'size', e.copy_size, 'at', e.copied_at) end,
                    'fault', e.copy_fault) end as page,
                e.added_at, e.adder_name
            from monitoring.evidence e
            """;
}
