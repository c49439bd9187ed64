package org.besa.platform.feeds;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// What changed, whichever module knows of it.
@Component
public class Changes {

    private static final Comparator<Change> LATEST_FIRST =
            Comparator.comparing(Change::at).reversed().thenComparing(Change::id);

    private final List<ChangeSource> sources;

    Changes(List<ChangeSource> sources) {
        this.sources = sources;
    }

    /// The latest first.
    public List<Change> list(ChangeQuery query) {
        return sources.stream()
                .flatMap(source -> source.list(query).stream())
                .sorted(LATEST_FIRST)
                .toList();
    }
}
