package org.besa.platform.start;

import java.util.List;

/// What a module has to tell the person who started Besa, once it is ready.
public interface ReadyNotice {

    /// Lines for a terminal; empty when there is nothing to tell.
    List<String> lines();
}
