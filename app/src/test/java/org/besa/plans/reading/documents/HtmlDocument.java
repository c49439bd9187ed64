package org.besa.plans.reading.documents;

import java.util.List;
import java.util.stream.Collectors;

/// Lays text out as a web page.
public final class HtmlDocument {

    private HtmlDocument() {}

    /// The plan: titles and areas as headings and paragraphs, a table in each area.
    public static String of(SamplePlan plan) {
        StringBuilder body = new StringBuilder();
        plan.titles()
                .forEach(title ->
                        body.append("<h1>").append(Archive.escaped(title)).append("</h1>\n"));
        for (SamplePlan.Area area : plan.areas()) {
            body.append("<h2>").append(Archive.escaped(area.title())).append("</h2>\n<p>");
            body.append(Archive.escaped(area.indicator())).append("</p>\n<table>\n");
            body.append(row("th", SamplePlan.HEADER));
            area.rows().forEach(row -> body.append(row("td", row)));
            body.append("</table>\n");
        }
        return page(body.toString());
    }

    /// A page around a body given as HTML.
    public static String page(String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Plan</title>
                <style>td { border: 1px solid }</style></head>
                <body>
                """ + body + "</body></html>\n";
    }

    private static String row(String element, List<String> cells) {
        return cells.stream()
                .map(text -> text.lines()
                        .map(line -> "<p>" + Archive.escaped(line) + "</p>")
                        .collect(Collectors.joining("", "<" + element + ">", "</" + element + ">")))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }
}
