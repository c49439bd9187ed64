package org.besa.platform.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says which setting names another port, before Spring's own analysis, which cannot know.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                "Port %d is taken by another program.".formatted(cause.getPort()),
                "Stop that program, or choose another port: BESA_PORT=%d ./besa run".formatted(cause.getPort() + 1),
                cause);
    }
}
