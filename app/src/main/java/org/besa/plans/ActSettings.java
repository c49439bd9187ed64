package org.besa.plans;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What the file of an act may be, as settings: `besa.acts.*`.
///
/// @param maxFile largest file
@ConfigurationProperties("besa.acts")
record ActSettings(@DefaultValue("20MB") DataSize maxFile) {}
