package org.besa.directory.web;

import java.util.List;
import java.util.stream.Stream;
import org.besa.directory.bodies.Bodies;
import org.besa.directory.bodies.Body;
import org.besa.platform.web.SitemapSource;
import org.springframework.stereotype.Component;

/// The pages of bodies.
@Component
class BodyAddresses implements SitemapSource {

    private final Bodies bodies;

    BodyAddresses(Bodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public List<Address> addresses() {
        return Stream.concat(Stream.of("/bodies"), bodies.listBodies().stream().map(Body::path))
                .map(path -> new Address(path, null))
                .toList();
    }
}
