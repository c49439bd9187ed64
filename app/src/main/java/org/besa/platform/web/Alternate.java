package org.besa.platform.web;

/// The same as a page, or what happens on it, in another form.
///
/// @param type media type
/// @param path address below the language
/// @param title what it is, for who chooses
public record Alternate(String type, String path, String title) {

    /// A feed of news.
    public static Alternate feed(String path, String title) {
        return new Alternate("application/atom+xml", path, title);
    }

    /// A calendar of deadlines.
    public static Alternate calendar(String path, String title) {
        return new Alternate("text/calendar", path, title);
    }

    /// The record for programs.
    public static Alternate json(String path) {
        return new Alternate("application/json", path, "JSON");
    }

    /// The list as a table.
    public static Alternate csv(String path) {
        return new Alternate("text/csv", path, "CSV");
    }
}
