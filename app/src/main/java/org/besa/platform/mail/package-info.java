/// Outgoing mail: written into an outbox in the transaction of the act that sends it, and sent by a job.
@NullMarked
package org.besa.platform.mail;

import org.jspecify.annotations.NullMarked;
