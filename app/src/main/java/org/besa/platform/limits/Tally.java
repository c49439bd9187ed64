package org.besa.platform.limits;

import java.time.Instant;

/// How often something happened in the window that is running.
///
/// @param count 0 when none is running
/// @param last when it was counted last
/// @param ends when the window ends and counting begins anew
public record Tally(int count, Instant last, Instant ends) {}
