package org.besa.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a person does only after they have confirmed, a few minutes ago at most, that it is still they who sit there:
/// what changes how they sign in. Signing in confirms it too.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfirmedFirst {}
