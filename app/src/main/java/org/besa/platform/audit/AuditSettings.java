package org.besa.platform.audit;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the trail is kept: `besa.audit.*`.
///
/// @param keep how long an entry is kept; ten years unless said otherwise, zero for ever. Older ones are removed from
///     the beginning of the chain, whose new beginning is noted in the trail itself
@ConfigurationProperties("besa.audit")
public record AuditSettings(@DefaultValue("10y") Period keep) {}
