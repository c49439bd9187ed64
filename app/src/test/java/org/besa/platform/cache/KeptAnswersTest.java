package org.besa.platform.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class KeptAnswersTest {

    private static final Question NOW = new Question("http://besa/en/", 7);

    private final KeptAnswers answers = keeping(DataSize.ofMegabytes(1));

    @Test
    void whatWasMadeOnceIsFound() throws Exception {
        Answer made = answer(7, "a");

        answers.findOrMake(NOW, () -> Optional.of(made));

        assertSame(made, answers.find(NOW));
    }

    @Test
    void whatWasMadeUnderAnEarlierEditionIsNot() throws Exception {
        answers.findOrMake(NOW, () -> Optional.of(answer(7, "a")));

        assertNull(answers.find(new Question(NOW.address(), 8)));
    }

    @Test
    void anAnswerBegunBeforeAChangeDoesNotTakeThePlaceOfALaterOne() throws Exception {
        Question later = new Question(NOW.address(), 8);

        answers.findOrMake(NOW, () -> {
            answers.findOrMake(later, () -> Optional.of(answer(8, "after the change")));
            return Optional.of(answer(7, "before the change"));
        });

        Answer kept = answers.find(later);
        assertEquals("after the change", kept == null ? "nothing" : kept.digest());
    }

    @Test
    void whatSaysTheSameInALaterEditionIsNotCompressedAgain() throws Exception {
        answers.findOrMake(NOW, () -> Optional.of(answer(7, "a")));
        answers.addBrotli(NOW, answer(7, "a"), new byte[3]);
        Question later = new Question(NOW.address(), 8);

        Optional<Answer> again = answers.findOrMake(later, () -> Optional.of(answer(8, "a")));

        assertEquals(3, again.map(Answer::brotli).map(Form::length).orElse(0));
    }

    @Test
    void aShortFormIsNotAddedToAnotherAnswer() throws Exception {
        answers.findOrMake(NOW, () -> Optional.of(answer(7, "b")));

        answers.addBrotli(NOW, answer(6, "a"), new byte[3]);

        Answer kept = answers.find(NOW);
        assertNull(kept == null ? "nothing" : kept.brotli());
    }

    @Test
    void ofManyWhoAskAtOnceOneMakesTheAnswer() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch allAsked = new CountDownLatch(1);
        List<Future<Optional<Answer>>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            KeptAnswers.Maker maker = () -> {
                made.incrementAndGet();
                begun.countDown();
                allAsked.await();
                return Optional.of(answer(7, "a"));
            };
            readers.add(threads.submit(() -> answers.findOrMake(NOW, maker)));
            begun.await();
            for (int reader = 0; reader < 20; reader++) {
                readers.add(threads.submit(() -> answers.findOrMake(NOW, maker)));
            }
            allAsked.countDown();
            for (Future<Optional<Answer>> reader : readers) {
                assertEquals("a", reader.get().map(Answer::digest).orElse("nothing"));
            }
        }
        assertEquals(1, made.get());
    }

    @Test
    void whatMustNotBeKeptEachMakesForItself() throws Exception {
        AtomicInteger made = new AtomicInteger();

        for (int reader = 0; reader < 3; reader++) {
            answers.findOrMake(NOW, () -> {
                made.incrementAndGet();
                return Optional.empty();
            });
        }

        assertEquals(3, made.get());
        assertNull(answers.find(NOW));
    }

    @Test
    void aFailureIsToldAndTheNextReaderTriesAgain() throws Exception {
        assertThrows(
                IOException.class,
                () -> answers.findOrMake(NOW, () -> {
                    throw new IOException("broken");
                }));

        assertTrue(answers.findOrMake(NOW, () -> Optional.of(answer(7, "a"))).isPresent());
    }

    @Test
    void endlesslyManyAddressesTakeNoMoreMemoryThanIsGiven() throws Exception {
        KeptAnswers small = keeping(DataSize.ofKilobytes(100));

        for (int page = 1; page <= 5_000; page++) {
            small.findOrMake(new Question("http://besa/en/plans?page=" + page, 7), () -> Optional.of(answer(7, "a")));
        }

        assertTrue(small.weight() > 0 && small.weight() <= 100 << 10, () -> small.weight() + " bytes");
    }

    private static KeptAnswers keeping(DataSize size) {
        return new KeptAnswers(new CacheSettings(true, size, DataSize.ofKilobytes(10)));
    }

    private static Answer answer(long edition, String digest) {
        return new Answer(
                edition, digest, "text/html", List.of(), new Form(Coding.PLAIN, new byte[500], digest), null, null);
    }
}
