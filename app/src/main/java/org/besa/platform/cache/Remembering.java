package org.besa.platform.cache;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Remembers what many pages read from the database and what seldom changes, until content changes or the day ends.
///
/// A transaction always reads for itself: it may have changed what others do not see yet.
@Component
public class Remembering {

    private final Edition edition;

    Remembering(Edition edition) {
        this.edition = edition;
    }

    /// The same reading, done once an edition.
    ///
    /// @param read reads a value that nobody changes; two readers at once may both call it
    public <T> Supplier<T> remember(Supplier<T> read) {
        return new Remembered<>(read);
    }

    private record Value<T>(long edition, T value) {}

    private final class Remembered<T> implements Supplier<T> {

        private final Supplier<T> read;
        private volatile @Nullable Value<T> last;

        Remembered(Supplier<T> read) {
            this.read = read;
        }

        @Override
        public T get() {
            long now = edition.current(); // before reading: what is read may be later than it says, never earlier
            if (now == Edition.NONE || TransactionSynchronizationManager.isActualTransactionActive()) {
                return read.get();
            }
            Value<T> known = last;
            if (known != null && known.edition() == now) {
                return known.value();
            }
            T value = read.get();
            last = new Value<>(now, value);
            return value;
        }
    }
}
