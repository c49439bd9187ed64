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

/// Fetches pages of the public web that people name. Whatever the address is, and wherever it leads, only
/// public addresses on the ports of the web are asked, within limits of size and time, and nothing of
/// ours is sent: no cookie, no password, no name of who asked.
public final class WebFetch implements Fetching {

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
            throw new IOException(e.getCause());
        }
    }
}
