package org.besa.platform.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.besa.platform.fetch.CheckedNames.Names;
import org.besa.platform.fetch.Fetched.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches pages of the public web that people name. Whatever the address is, and wherever it leads, only
/// public addresses on the ports of the web are asked, within limits of size and time, and nothing of
/// ours is sent: no cookie, no password, no name of who asked.
public final class WebFetch implements Fetching {

    private static final Logger log = LoggerFactory.getLogger(WebFetch.class);

    private final FetchRules rules;
    private final Names names;

    public WebFetch(FetchRules rules) {
        this(rules, InetAddress::getAllByName);
    }

    WebFetch(FetchRules rules, Names names) {
        this.rules = rules;
        this.names = names;
    }

    @Override
    public Fetched fetch(URI address, Path into) throws IOException {
        try (FetchAttempt attempt = new FetchAttempt(rules, new CheckedNames(names, rules.inside()))) {
            FutureTask<Fetched> work = new FutureTask<>(() -> attempt.run(address, into));
            Thread.ofVirtual().name("fetch").start(work);
            return work.get(rules.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Fetched.Failed(Fault.TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cannotWrite) {
                throw cannotWrite;
            }
            // whatever a stranger's server does ends here, or a job would try it for ever
            log.warn("Fetching a page broke", e.getCause());
            return new Fetched.Failed(Fault.ANSWER);
        }
    }
}
