package org.besa.plans.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.besa.plans.ActFile;
import org.besa.plans.ActFiles;
import org.besa.platform.web.Problem;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Gives out the files of acts. A file never changes, so its digest is its ETag.
@Component
public class ActAnswers {

    private final ActFiles files;

    ActAnswers(ActFiles files) {
        this.files = files;
    }

    /// The file of the act of a published version.
    ///
    /// @throws Problem when the version is not public, or its act has no file
    public ResponseEntity<Resource> answer(String slug, int version) {
        ActFile file = files.findPublished(slug, version)
                .filter(found -> Files.isRegularFile(files.path(found)))
                .orElseThrow(Problem::notFound);
        ContentDisposition.Builder disposition =
                file.type().isShown() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .eTag('"' + file.sha256() + '"')
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new FileSystemResource(files.path(file)));
    }
}
