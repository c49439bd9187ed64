package org.besa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// An integrity plan of any size, the same at each run, with texts as long as those of real plans.
///
/// @param areas in the order of the plan
record GeneratedPlan(List<Area> areas) {

    static final List<String> HEADER =
            List.of("No.", "Risk", "Measure", "Responsible unit", "Deadline", "Activities", "Resources");

    private static final int MEASURES_OF_AN_AREA = 25;
    private static final List<String> FIELDS = List.of(
            "Human resources",
            "Public procurement",
            "Financial management",
            "Licences and permits",
            "Inspections",
            "Archives and records",
            "Information technology",
            "Property and stocks");
    private static final List<String> RISKS = List.of(
            "Decisions on recruitment can be influenced because the criteria are set after applications are known",
            "Technical specifications may be written for one bidder, since no second person examines them",
            "Payments are made without proof of delivery when the end of the year is near",
            "Gifts are accepted because nobody knows from which value they must be declared",
            "Applications lie for months without a reason given, which invites informal payments");
    private static final List<String> MEASURES = List.of(
            "Publish the criteria and their weights together with the announcement of the vacancy",
            "Introduce a second examination of specifications by a unit that does not use the goods",
            "Keep a register of deliveries that is checked before every payment",
            "Adopt a rule on gifts with thresholds, a register and yearly training",
            "Set time limits for each step and publish each month how they were kept");
    private static final List<String> UNITS = List.of(
            "Human Resources Directorate",
            "Procurement Unit",
            "Finance Directorate",
            "Internal Audit Unit",
            "General Secretary",
            "Legal Directorate");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> ACTIVITIES = List.of(
            "Draft the rule; consult the staff; approve by order; publish on the website",
            "Train twenty employees; evaluate after six months",
            "Appoint the responsible persons; keep the register; report each quarter");
    private static final List<String> RESOURCES =
            List.of("State budget", "Human resources of the unit", "State budget, donors");

    /// A group of measures.
    record Area(String title, List<List<String>> rows) {}

    /// A plan of so many measures.
    static GeneratedPlan of(int measures) {
        RandomGenerator random = new Random(7);
        List<Area> areas = new ArrayList<>();
        for (int first = 0; first < measures; first += MEASURES_OF_AN_AREA) {
            int number = areas.size() + 1;
            List<List<String>> rows = new ArrayList<>();
            for (int row = 1; row <= Math.min(MEASURES_OF_AN_AREA, measures - first); row++) {
                rows.add(row(number + "." + row, random));
            }
            areas.add(new Area("Area " + number + ": " + FIELDS.get(number % FIELDS.size()), rows));
        }
        return new GeneratedPlan(areas);
    }

    private static List<String> row(String number, RandomGenerator random) {
        return List.of(
                number,
                any(RISKS, random) + " (" + number + ")",
                any(MEASURES, random),
                any(UNITS, random),
                any(MONTHS, random) + " " + random.nextInt(2026, 2030),
                any(ACTIVITIES, random),
                any(RESOURCES, random));
    }

    private static String any(List<String> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    int measures() {
        return areas.stream().mapToInt(area -> area.rows().size()).sum();
    }
}
