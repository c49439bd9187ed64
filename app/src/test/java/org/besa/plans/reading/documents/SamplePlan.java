package org.besa.plans.reading.documents;

import java.util.ArrayList;
import java.util.List;

/// An integrity plan to be laid out as a document: titles, areas, and a table of six columns in each.
///
/// @param titles lines before the first area
public record SamplePlan(List<String> titles, List<Area> areas) {

    /// Words of the header row.
    public static final List<String> HEADER =
            List.of("Risk", "Measure", "Responsible unit", "Deadline", "Activities", "Resources");

    /// An area with its table.
    ///
    /// @param title with its number
    /// @param rows each of six cells; paragraphs of a cell are parted by line feeds
    public record Area(String title, String indicator, List<List<String>> rows) {}

    /// Two areas with five rows: several paragraphs in a cell, empty cells, and letters beyond ASCII.
    public static SamplePlan small() {
        return new SamplePlan(
                List.of("MINISTRY OF LAKES", "Integrity plan 2024–2027"),
                List.of(
                        new Area(
                                "1. Area of licences",
                                "General indicator: licences are granted in time and by written rules.",
                                List.of(
                                        List.of(
                                                "1. Fishing licences are granted without written criteria.",
                                                "Adopt written criteria and publish them.",
                                                "Directorate of Licences\nLegal Unit",
                                                "March 2025",
                                                "Draft the criteria.\nHear the fishers.",
                                                "Staff; 2500 euro"),
                                        List.of(
                                                "2. Një zyrtar i vetëm vendos për çdo leje.",
                                                "Two officials sign each licence.",
                                                "Directorate of Licences",
                                                "June 2025",
                                                "",
                                                "Staff"),
                                        List.of(
                                                "3. Complaints stay without answer.",
                                                "Answer each complaint within ten days.",
                                                "Legal Unit",
                                                "continuous",
                                                "Keep a register.",
                                                ""))),
                        new Area(
                                "2. Area of gifts & hospitality",
                                "General indicator: every gift is in the register.",
                                List.of(
                                        List.of(
                                                "1. There is no register of gifts.",
                                                "Open a register <public>.",
                                                "Secretary General",
                                                "31.12.2024",
                                                "Set up the register.",
                                                "Staff"),
                                        List.of(
                                                "2. Staff do not know the limits.",
                                                "Train all staff \"once a year\".",
                                                "Human Resources",
                                                "December 2026",
                                                "Two trainings a year.",
                                                "Donor")))));
    }

    /// A plan of any size, the same for the same size.
    public static SamplePlan of(int areas, int rowsEach) {
        List<Area> all = new ArrayList<>();
        for (int area = 1; area <= areas; area++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 1; row <= rowsEach; row++) {
                rows.add(List.of(
                        row + ". Decisions of kind " + row + " in area " + area + " leave no written trace.",
                        "Write down each decision of kind " + row + " with its reasons and publish it within a month.",
                        "Directorate " + (row % 7 + 1) + "\nUnit " + (row % 11 + 1),
                        List.of("March", "June", "September", "December").get(row % 4) + " 202" + (4 + row % 4),
                        "Draft the form.\nTrain " + (row % 50 + 5) + " officials.\nPublish the first decisions.",
                        "Staff of directorate " + (row % 7 + 1)));
            }
            all.add(new Area(area + ". Area of field " + area, "General indicator: field " + area + " is open.", rows));
        }
        return new SamplePlan(List.of("MINISTRY OF EXAMPLES", "Integrity plan 2024–2027"), all);
    }
}
