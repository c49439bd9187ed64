package org.besa.directory.web;

import java.util.List;
import org.besa.directory.Kind;
import org.besa.directory.bodies.Body;

/// The bodies of a kind.
public record BodiesOfKind(Kind kind, List<Body> bodies) {

    static BodiesOfKind of(Kind kind, List<Body> all) {
        return new BodiesOfKind(
                kind,
                all.stream().filter(body -> body.kind().equals(kind.code())).toList());
    }
}
