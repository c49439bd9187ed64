package org.besa.platform.feeds;

import java.util.List;

/// Public changes that a module knows of.
public interface ChangeSource {

    /// Those that are asked for, in any order.
    List<Change> list(ChangeQuery query);
}
