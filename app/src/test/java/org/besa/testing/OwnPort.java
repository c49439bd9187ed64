package org.besa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// Everything, with jobs and without demonstration data, on a port of its own, with a clock that the test moves.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"besa.demo=false", "server.address=127.0.0.1"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(WithMovedClock.class)
public @interface OwnPort {}
