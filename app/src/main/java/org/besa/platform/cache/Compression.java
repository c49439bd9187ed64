package org.besa.platform.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Makes the short forms of an answer: gzip with the answer itself, Brotli afterwards and only for what is asked for a
/// second time, because it takes long.
///
/// Brotli is written in C. Where it cannot be loaded, there is gzip alone.
@Component
final class Compression implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Compression.class);

    private static final int SHORTEST = 256;
    private static final double WORTH_IT = 0.9;
    private static final int WAITING = 256;

    /// The best takes a second for half a megabyte; from a size on the second best is chosen, which takes a tenth.
    private static final int LARGE = 128 << 10;

    private final KeptAnswers answers;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor worker;

    Compression(KeptAnswers answers) {
        this.answers = answers;
        worker = new ThreadPoolExecutor(
                0,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("compression").daemon().factory());
    }

    /// The bytes as gzip; null when that is hardly shorter, as of what is compressed already.
    static byte @Nullable [] gzip(byte[] plain) {
        if (plain.length < SHORTEST) {
            return null;
        }
        ByteArrayOutputStream shorter = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(shorter) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shorter.size() < plain.length * WORTH_IT ? shorter.toByteArray() : null;
    }

    /// Sees to it that an answer is there as Brotli some time later; where much is waiting, when it is asked for again.
    void brotliLater(Question question, Answer answer) {
        if (answer.gzip() != null && Native.AVAILABLE && waiting.add(question.address())) {
            try {
                worker.execute(() -> addBrotli(question, answer));
            } catch (RejectedExecutionException _) {
                waiting.remove(question.address());
            }
        }
    }

    private void addBrotli(Question question, Answer answer) {
        try {
            answers.addBrotli(question, answer, brotli(answer.plain().bytes()));
        } catch (IOException e) {
            log.warn("{} is not compressed with Brotli", question.address(), e);
        } finally {
            waiting.remove(question.address());
        }
    }

    private static byte[] brotli(byte[] plain) throws IOException {
        return Encoder.compress(plain, Encoder.Parameters.create(plain.length < LARGE ? 11 : 9, 22));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /// Loaded when it is first needed.
    private static final class Native {

        static final boolean AVAILABLE = load();

        private static boolean load() {
            boolean available = Brotli4jLoader.isAvailable();
            if (!available) {
                log.info("Pages are compressed with gzip alone; Brotli is not there for this system");
            }
            return available;
        }
    }
}
