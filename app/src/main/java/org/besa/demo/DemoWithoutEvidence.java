package org.besa.demo;

import java.util.List;
import org.besa.monitoring.Progress;
import org.besa.platform.i18n.LocalizedText;

/// What is told where evidence would be needed and none is loaded: nothing is implemented without, so it is told as
/// all but done.
final class DemoWithoutEvidence {

    private DemoWithoutEvidence() {}

    static Progress said(DemoReport demo) {
        Progress said = demo.said().progress();
        return demo.evidence() == null
                ? said
                : new Progress(
                        "PARTIAL",
                        90,
                        said.done(),
                        said.obstacles().isEmpty()
                                ? List.of(new Progress.Obstacle("APPROVALS", LocalizedText.EMPTY))
                                : said.obstacles(),
                        said.correction(),
                        null,
                        said.act(),
                        List.of(),
                        said.values(),
                        said.spending());
    }
}
