package org.besa.plans;

import org.besa.plans.PlanVersion.Act;
import org.besa.plans.PlanVersion.Approval;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Freezes at the start what was published before versions were frozen, so that every published version has its
/// document and digest.
@Component
class UnfrozenVersions implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(UnfrozenVersions.class);

    private final PlanRepository plans;
    private final PlanVersionRepository versions;
    private final FrozenVersions frozen;

    UnfrozenVersions(PlanRepository plans, PlanVersionRepository versions, FrozenVersions frozen) {
        this.plans = plans;
        this.versions = versions;
        this.frozen = frozen;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        versions.findPublishedUnfrozen().forEach(this::freeze);
    }

    private void freeze(PlanVersion version) {
        Approval known = version.approval();
        Act act = known == null ? null : known.act();
        if (version.publishedAt() == null) {
            throw new IllegalStateException("not a published version: " + version.id());
        }
        Approval approval =
                frozen.freeze(plans.findById(version.plan()).orElseThrow(), version, act, version.publishedAt());
        versions.save(version.frozenLate(approval));
        log.info("Froze version {} of plan {}, published earlier", version.number(), version.plan());
    }
}
