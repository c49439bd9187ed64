package org.besa.platform.security;

/// A signed-in principal that stands for an actor.
public interface ActingPrincipal {

    Actor actor();
}
