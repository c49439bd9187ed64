package org.besa.plans.reading.source.formats;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.besa.plans.reading.source.ReadingLimits;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.flow.Allowance;

/// The outer net around what works on a document: a thread of its own that is left behind when the time is over, and a
/// sentence for every failure that was not foreseen.
///
/// Readers keep the time themselves in their own loops; this holds when a library does not come back. Recognising the
/// pictures of pages has its own limit for each page, so every page recognised starts the time anew.
public final class BoundedReading {

    /// Enough for libraries that descend into nested structures call by call.
    private static final long STACK_BYTES = 16L << 20;

    /// Time for the reader to notice itself that its time is over, with a more exact message.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private BoundedReading() {}

    /// Something done with a document.
    ///
    /// @param <T> what comes of it
    @FunctionalInterface
    public interface Work<T> {

        /// Does it.
        ///
        /// @param progress to be told how far it is
        T on(ReadingProgress progress) throws UnreadableDocument, IOException;
    }

    /// Does something within the time that a document may take; may be used around itself.
    ///
    /// @throws UnreadableDocument when the work says so, fails in another way than by the disk, or takes too long
    public static <T> T within(ReadingLimits limits, ReadingProgress progress, Work<T> work)
            throws UnreadableDocument, IOException {
        Clock clock = new Clock(limits, progress);
        FutureTask<T> reading = new FutureTask<>(() -> work.on(clock));
        Thread.ofPlatform()
                .name("besa-reading")
                .daemon()
                .stackSize(STACK_BYTES)
                .unstarted(reading)
                .start();
        try {
            return await(reading, clock, limits);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (CancellationException e) {
            throw cancelled(e);
        } catch (ExecutionException e) {
            throw explained(e.getCause() == null ? e : e.getCause());
        }
    }

    private static <T> T await(FutureTask<T> reading, Clock clock, ReadingLimits limits)
            throws UnreadableDocument, InterruptedException, ExecutionException {
        while (true) {
            try {
                return reading.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (clock.isOver()) {
                    reading.cancel(true);
                    throw Allowance.tooSlow(limits);
                }
            }
        }
    }

    /// Passes progress on and keeps the time by it.
    private static final class Clock implements ReadingProgress {

        private final ReadingLimits limits;
        private final ReadingProgress listener;
        private volatile long end;

        Clock(ReadingLimits limits, ReadingProgress listener) {
            this.limits = limits;
            this.listener = listener;
            this.end = System.nanoTime() + GRACE.plusSeconds(limits.seconds()).toNanos();
        }

        @Override
        public void at(Step step, int done, int of) {
            if (step == Step.RECOGNISING) {
                int seconds = limits.seconds() + limits.secondsPerRecognisedPage();
                end = System.nanoTime() + GRACE.plusSeconds(seconds).toNanos();
            }
            listener.at(step, done, of);
        }

        boolean isOver() {
            return System.nanoTime() - end > 0;
        }
    }

    private static UnreadableDocument explained(Throwable failure) throws UnreadableDocument, IOException {
        return switch (failure) {
            case UnreadableDocument refused -> throw refused;
            case IOException disk -> throw disk;
            case CancellationException cancelled -> cancelled(cancelled);
            case OutOfMemoryError _ ->
                new UnreadableDocument(
                        Reason.TOO_LARGE_UNPACKED,
                        "Reading the document needs more memory than there is. Save the plan alone in a new file, or split it.",
                        failure);
            case StackOverflowError _ ->
                new UnreadableDocument(
                        Reason.FORBIDDEN_CONTENT,
                        "The document is nested too deeply to be read. Open it in its program, copy the plan into a new document and save it.",
                        failure);
            default ->
                new UnreadableDocument(
                        Reason.DAMAGED,
                        "The document is damaged in a way that stops reading it. Open it in its program and save it anew.",
                        failure);
        };
    }

    private static UnreadableDocument cancelled(Exception cause) {
        return new UnreadableDocument(Reason.CANCELLED, "Reading was stopped before its end.", cause);
    }
}
