package org.besa.monitoring.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.besa.monitoring.Evidence;
import org.besa.platform.files.FileStore;
import org.besa.platform.web.Problem;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Gives out files of evidence and saved copies of pages. A copy was made by others: whatever it is, it
/// is saved and never shown, as text or as bytes, so that nothing of it runs here.
@Component
public class EvidenceAnswers {

    private final FileStore files;

    EvidenceAnswers(FileStore files) {
        this.files = files;
    }

    /// The file, or the saved copy of the page. Its digest is its ETag, since neither ever changes.
    ///
    /// @throws Problem when it is a page of which no copy was saved
    public ResponseEntity<Resource> answer(Evidence evidence, CacheControl kept) {
        if (evidence.file() != null) {
            Evidence.File file = evidence.file();
            MediaType type = MediaType.parseMediaType(file.type().mediaType());
            return answer(file.sha256(), type, file.name(), file.type().isShown(), kept);
        }
        if (evidence.page() == null || evidence.page().copy() == null) {
            throw Problem.notFound();
        }
        Evidence.Copy copy = evidence.page().copy();
        boolean text = copy.type().startsWith("text/") || copy.type().endsWith("xml");
        return answer(
                copy.sha256(),
                text ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_OCTET_STREAM,
                name(evidence.page(), text),
                false,
                kept);
    }

    private static String name(Evidence.Page page, boolean text) {
        String host = URI.create(page.address()).getHost();
        return host + (text ? ".txt" : ".bin");
    }

    private ResponseEntity<Resource> answer(
            String sha256, MediaType type, String name, boolean shown, CacheControl kept) {
        Path path = files.path(sha256);
        if (!Files.isRegularFile(path)) {
            throw Problem.notFound();
        }
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .eTag('"' + sha256 + '"')
                .cacheControl(kept)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(path));
    }
}
