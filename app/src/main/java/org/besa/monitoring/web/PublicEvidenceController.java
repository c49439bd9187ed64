package org.besa.monitoring.web;

import java.util.UUID;
import org.besa.monitoring.Evidences;
import org.besa.platform.web.Problem;
import org.besa.platform.web.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Evidence that everybody may read.
@Controller
class PublicEvidenceController {

    private final Evidences evidences;
    private final EvidenceAnswers answers;

    PublicEvidenceController(Evidences evidences, EvidenceAnswers answers) {
        this.evidences = evidences;
        this.answers = answers;
    }

    @Bean
    static PublicPaths evidencePaths() {
        return PublicPaths.of("/evidence/*");
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        return answers.answer(
                evidences.findPublic(id).orElseThrow(Problem::notFound),
                CacheControl.noCache().cachePublic());
    }
}
