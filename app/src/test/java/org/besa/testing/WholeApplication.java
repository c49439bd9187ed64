package org.besa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// Everything, with demonstration data and jobs, on a port of its own: for journeys in a browser.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"besa.demo=true", "server.address=127.0.0.1"})
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface WholeApplication {}
