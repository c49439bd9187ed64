package org.besa.access.web;

import java.util.List;
import org.besa.access.People.Person;

/// Somebody on the list of people, with the roles they hold today.
public record PersonLine(Person person, List<HeldRole> roles) {}
