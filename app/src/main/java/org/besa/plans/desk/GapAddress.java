package org.besa.plans.desk;

import java.nio.charset.StandardCharsets;
import org.besa.plans.Gap;
import org.besa.plans.PlanContent;
import org.besa.plans.PlanVersion.State;
import org.besa.platform.web.Page;
import org.springframework.web.util.UriUtils;

/// Where what is missing can be written.
public final class GapAddress {

    private GapAddress() {}

    /// The address of the field of a draft; of a version that cannot be changed, the place on its page.
    public static String of(Page page, DeskPlan plan, PlanContent content, Gap gap) {
        String path = "/desk/plans/" + plan.id();
        String field = "field=" + gap.missing().field();
        if (plan.state() != State.DRAFT) {
            return page.link(path + (gap.code().isEmpty() ? "" : "#measure-" + gap.code()));
        }
        return page.link(path
                + switch (gap.part()) {
                    case PLAN -> gap.missing() == Gap.Missing.MEASURES ? "/groups/new" : "/head?" + field;
                    case GROUP -> "/group?of=" + UriUtils.encode(gap.code(), StandardCharsets.UTF_8) + "&" + field;
                    case MEASURE -> "/measures/" + promise(content, gap.code()) + "/form?" + field;
                });
    }

    private static String promise(PlanContent content, String code) {
        return content.measures().stream()
                .filter(measure -> measure.code().equals(code))
                .map(measure -> String.valueOf(measure.promise()))
                .findFirst()
                .orElse("");
    }
}
