package org.besa.plans;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/// Where the vocabulary of plans is read from, as settings: `besa.plans.*`. An installation names files of its own
/// (`file:/etc/besa/plan-kinds.json`) instead of those that come with Besa.
///
/// @param kinds the kinds of plan, see [PlanKinds]
/// @param codeLists what measures answer or are about, see [CodeLists]
/// @param templates what a new plan can begin with, see [PlanTemplates]
@ConfigurationProperties("besa.plans")
public record PlanData(
        @DefaultValue("classpath:plan-kinds.json") Resource kinds,
        @DefaultValue("classpath:code-lists.json") Resource codeLists,
        @DefaultValue("classpath:plan-templates.json") Resource templates) {}
