package org.besa.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/// Requests through real security, real controllers and real templates on a real PostgreSQL, without a socket;
/// each test is rolled back. No demonstration data, no jobs.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"besa.demo=false", "besa.jobs.enabled=false"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@Transactional
public @interface WebSlice {}
