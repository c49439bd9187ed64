package org.besa.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The answers that are kept, in a bounded part of the memory; those that are asked for most stay.
///
/// An answer of an earlier edition is not found. It stays until its address is asked for again, and if the new one says
/// the same, what was compressed once is not compressed again.
@Component
final class KeptAnswers {

    private static final long PATIENCE_IN_SECONDS = 10;

    private final Cache<String, Answer> answers;
    private final ConcurrentMap<Question, CompletableFuture<Optional<Answer>>> beingMade = new ConcurrentHashMap<>();

    KeptAnswers(CacheSettings settings) {
        answers = Caffeine.newBuilder()
                .maximumWeight(settings.size().toBytes())
                .weigher((String address, Answer answer) -> 2 * address.length() + answer.weight())
                .build();
    }

    /// Makes an answer.
    interface Maker {

        /// An answer to keep; empty when it must not be kept and has been sent to the one who asked.
        Optional<Answer> make() throws Exception;
    }

    /// What is kept under the edition of the question; null when nothing is.
    @Nullable
    Answer find(Question question) {
        Answer kept = answers.getIfPresent(question.address());
        return kept != null && kept.edition() == question.edition() ? kept : null;
    }

    /// Of all who ask the same at the same time one makes the answer, and the others wait for it.
    ///
    /// @return empty when it must not be kept: then `maker` has been called and has answered its own reader
    Optional<Answer> findOrMake(Question question, Maker maker) throws Exception {
        CompletableFuture<Optional<Answer>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Answer>> others = beingMade.putIfAbsent(question, mine);
        if (others != null) {
            Optional<Answer> answer = await(others);
            return answer.isPresent() ? answer : maker.make();
        }
        Optional<Answer> answer = Optional.empty();
        try {
            Answer kept = find(question); // made between our looking for it and our turn
            answer = kept == null ? maker.make().map(made -> keep(question, made)) : Optional.of(kept);
            return answer;
        } finally {
            beingMade.remove(question, mine);
            mine.complete(answer);
        }
    }

    private static Optional<Answer> await(CompletableFuture<Optional<Answer>> answer) throws InterruptedException {
        try {
            return answer.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return Optional.empty();
        }
    }

    /// Keeps an answer, unless a later one is there already.
    private Answer keep(Question question, Answer made) {
        return answers.asMap().merge(question.address(), made, (earlier, now) -> {
            if (earlier.edition() > now.edition()) {
                return earlier;
            }
            return earlier.saysTheSameAs(now) ? earlier.in(now.edition()) : now;
        });
    }

    /// Adds the shortest form, unless another answer has taken its place.
    void addBrotli(Question question, Answer answer, byte[] shorter) {
        answers.asMap()
                .computeIfPresent(
                        question.address(),
                        (address, kept) -> kept.digest().equals(answer.digest()) ? kept.withBrotli(shorter) : kept);
    }

    /// Bytes that all kept answers take; a moment old.
    long weight() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
