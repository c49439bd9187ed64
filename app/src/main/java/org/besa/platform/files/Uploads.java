package org.besa.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.besa.platform.audit.AuditTrail;
import org.besa.platform.audit.Details;
import org.besa.platform.audit.Subject;
import org.besa.platform.clamd.Clamd;
import org.besa.platform.clamd.Verdict;
import org.besa.platform.files.FileSettings.Unchecked;
import org.besa.platform.security.Actor;
import org.besa.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// Looks at what people send before anybody keeps or reads it. When a virus scanner is set
/// (`besa.files.clamd`), a file in which it finds something is refused, and so is one about which it
/// cannot be asked.
@Component
@EnableConfigurationProperties(FileSettings.class)
public class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final FileSettings settings;
    private final AuditTrail audit;
    private final TransactionTemplate byItself;

    Uploads(FileSettings settings, AuditTrail audit, PlatformTransactionManager transactions) {
        this.settings = settings;
        this.audit = audit;
        this.byItself = new TransactionTemplate(transactions);
        byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Takes a file in.
    ///
    /// @param about the record it is sent for, of which the trail tells when it is refused
    /// @throws Problem naming the file, when something harmful is in it or nobody could say
    public Upload take(MultipartFile file, Actor actor, Subject about) throws IOException {
        String name = name(file);
        Optional<Clamd> scanner = settings.scanner();
        if (scanner.isPresent()) {
            check(file, name, scanner.get(), actor, about);
        }
        return new Upload(file, name);
    }

    /// What becomes of a content that Besa itself fetched for somebody.
    public enum Look {
        TAKEN,
        HARMFUL,
        /// Nobody could say, and then it is not kept.
        UNCHECKED
    }

    /// Looks at a content that Besa itself fetched, as at one that somebody sent.
    public Look look(Path content) throws IOException {
        Optional<Clamd> scanner = settings.scanner();
        if (scanner.isEmpty()) {
            return Look.TAKEN;
        }
        Verdict verdict;
        try (InputStream in = Files.newInputStream(content)) {
            verdict = scanner.get().examine(in);
        }
        return switch (verdict) {
            case Verdict.Clean() -> Look.TAKEN;
            case Verdict.Infected(String found) -> Look.HARMFUL;
            case Verdict.Unknown(String why) -> {
                log.warn("A fetched page could not be checked: {}", why);
                yield settings.unchecked() == Unchecked.REFUSE ? Look.UNCHECKED : Look.TAKEN;
            }
        };
    }

    private void check(MultipartFile file, String name, Clamd scanner, Actor actor, Subject about) throws IOException {
        Verdict verdict;
        try (InputStream content = file.getInputStream()) {
            verdict = scanner.examine(content);
        }
        switch (verdict) {
            case Verdict.Clean() -> {}
            case Verdict.Infected(String found) -> {
                note(actor, "files.infected-refused", about, Map.of("file", name, "found", found));
                throw new Problem(Problem.Kind.INVALID, "uploads.problem.infected", name, found);
            }
            case Verdict.Unknown(String why) -> {
                log.warn("An upload could not be checked: {}", why);
                if (settings.unchecked() == Unchecked.REFUSE) {
                    throw new Problem(Problem.Kind.INVALID, "uploads.problem.unchecked", name);
                }
                note(actor, "files.unchecked-kept", about, Map.of("file", name, "why", why));
            }
        }
    }

    /// Stays, whatever becomes of the act that is refused.
    private void note(Actor actor, String act, Subject about, Map<String, ?> facts) {
        byItself.executeWithoutResult(status -> audit.note(actor, act, about, Details.facts(facts)));
    }

    /// What a person's computer calls a file; some browsers send the whole path. Empty when no file was
    /// chosen.
    public static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
    }
}
