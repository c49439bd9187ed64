package org.besa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// Everything, with demonstration data and jobs, on a port of its own: for journeys in a browser. There is one for
/// all classes that ask for it, so they run one after the other; beside the tests that have nothing to do with it,
/// as much of their time is the browser's.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"besa.demo=true", "server.address=127.0.0.1"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(WholeApplication.AND_ITS_BROWSER)
public @interface WholeApplication {

    /// What only one class at a time may use.
    String AND_ITS_BROWSER = "the demonstration and the browser";
}
