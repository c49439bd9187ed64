package org.besa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/// The application without its web server on a real PostgreSQL; each test is rolled back. No demonstration data, no
/// jobs.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"besa.demo=false", "besa.jobs.enabled=false"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Transactional
public @interface DatabaseSlice {}
