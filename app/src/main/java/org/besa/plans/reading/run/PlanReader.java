package org.besa.plans.reading.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.besa.plans.deadline.DeadlineGrammar;
import org.besa.plans.files.OwnForm;
import org.besa.plans.files.OwnForms;
import org.besa.plans.reading.Commitment;
import org.besa.plans.reading.Reading;
import org.besa.plans.reading.account.Ledger;
import org.besa.plans.reading.header.HeaderMatcher;
import org.besa.plans.reading.layout.Layout;
import org.besa.plans.reading.layout.Row;
import org.besa.plans.reading.sheet.SheetPlanReader;
import org.besa.plans.reading.sheet.SheetPlanReader.SheetPlan;
import org.besa.plans.reading.source.DocumentFormat;
import org.besa.plans.reading.source.ReadingProgress;
import org.besa.plans.reading.source.SourceDocument;
import org.besa.plans.reading.source.SourceReader;
import org.besa.plans.reading.source.SourceTable;
import org.besa.plans.reading.source.UnreadableDocument;
import org.besa.plans.reading.source.UnreadableDocument.Reason;
import org.besa.plans.reading.source.formats.BoundedReading;
import org.besa.plans.reading.source.formats.DocumentFormats;
import org.besa.plans.reading.source.pdf.PdfSource;
import org.besa.plans.reading.source.text.TextSourceReader;
import org.besa.plans.reading.table.FrontMatter;
import org.besa.plans.reading.table.TablePlan;
import org.besa.plans.reading.table.TablePlanReader;
import org.besa.plans.reading.words.Phrases;
import org.besa.plans.reading.words.WordList;
import org.besa.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;

/// Reads a plan from a document of any known format.
public final class PlanReader {

    private static final String NO_PLAN =
            "No plan was found in the document: it has neither a table with columns such as"
                    + " risk, measure, responsible and deadline nor a commitment sheet with labels such as lead institution and"
                    + " milestones. Check that it is the right file; columns with other names can be added with --synonyms.";

    private final SourceReader documents;
    private final Phrases phrases = Phrases.bundled();
    private final DeadlineGrammar deadlines = new DeadlineGrammar();
    /// The labels of commitment sheets are many: they are learnt while the first document is opened.
    private final CompletableFuture<SheetPlanReader> sheets =
            CompletableFuture.supplyAsync(() -> new SheetPlanReader(deadlines, phrases));

    /// Reads documents of all formats Besa knows.
    public static PlanReader ofAllFormats() {
        return new PlanReader(new DocumentFormats(new TextSourceReader(), new PdfSource()));
    }

    /// Reads what a source reader can open.
    public PlanReader(SourceReader documents) {
        this.documents = documents;
    }

    /// Reads a whole document, whoever made it; of a form of ours, what it says to people.
    ///
    /// @throws UnreadableDocument when it cannot be opened, holds no plan or passes a limit, in one line for people
    /// @throws IllegalArgumentException naming the fault of a list of synonyms
    /// @throws IOException when the disk fails
    public Reading read(Path file, ReadingOptions options, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        HeaderMatcher matcher = matcher(options);
        return BoundedReading.within(options.limits(), progress, clock -> {
            SourceDocument document = documents.read(file, options.limits(), clock);
            clock.at(ReadingProgress.Step.UNDERSTANDING, 0, 0);
            SourceDocument body = OwnForms.maybe(document) ? new OwnForms(new Texts()).body(document) : document;
            return understand(body, options, matcher);
        });
    }

    /// Reads whatever file holds a plan: one that Besa gave out as what it is, anything else as a document.
    ///
    /// @throws UnreadableDocument when it cannot be opened, holds no plan or passes a limit, in one line for people
    /// @throws IllegalArgumentException naming the fault of a list of synonyms
    /// @throws IOException when the disk fails
    public PlanInFile readAny(Path file, ReadingOptions options, ReadingProgress progress)
            throws UnreadableDocument, IOException {
        HeaderMatcher matcher = matcher(options);
        return BoundedReading.within(options.limits(), progress, clock -> {
            Optional<OwnForm> frozen = OwnForms.findDocument(file, options.limits());
            if (frozen.isPresent()) {
                return new PlanInFile.Form(frozen.get(), DocumentFormat.JSON, 1);
            }
            SourceDocument document = documents.read(file, options.limits(), clock);
            clock.at(ReadingProgress.Step.UNDERSTANDING, 0, 0);
            Optional<OwnForm> form =
                    OwnForms.maybe(document) ? new OwnForms(new Texts()).find(document) : Optional.empty();
            return form.isPresent()
                    ? new PlanInFile.Form(form.get(), document.format(), units(document))
                    : new PlanInFile.Document(understand(document, options, matcher));
        });
    }

    private static int units(SourceDocument document) {
        return document.blocks().stream()
                .mapToInt(block ->
                        block instanceof SourceTable table ? table.rows().size() : 1)
                .sum();
    }

    /// Understands a document that was opened already.
    ///
    /// @throws UnreadableDocument when it holds no plan
    public Reading understand(SourceDocument document, ReadingOptions options) throws UnreadableDocument {
        return understand(document, options, matcher(options));
    }

    private static HeaderMatcher matcher(ReadingOptions options) {
        return new HeaderMatcher(WordList.bundled("columns.tsv").and(options.synonyms()));
    }

    private Reading understand(SourceDocument document, ReadingOptions options, HeaderMatcher matcher)
            throws UnreadableDocument {
        var layout = new Layout(matcher);
        var ledger = new Ledger();
        List<Row> rows = layout.rows(document, ledger);
        String language = language(rows);
        SheetPlan commitments = sheets.join().read(rows, ledger);
        if (commitments != null) {
            return reading(document, commitments, language, ledger);
        }
        TablePlan plan =
                new TablePlanReader(matcher, phrases, deadlines, options.knownUnits()).read(rows, language, ledger);
        if (plan == null) {
            throw new UnreadableDocument(Reason.NO_PLAN, NO_PLAN);
        }
        return reading(document, plan, language, ledger);
    }

    private Reading reading(SourceDocument document, SheetPlan plan, @Nullable String language, Ledger ledger) {
        FrontMatter front = FrontMatter.of(plan.before(), ledger, phrases);
        var unresolved = new ArrayList<>(plan.unresolved());
        unresolved.addAll(ledger.reported());
        List<Commitment> commitments =
                plan.commitments().stream().map(RecognisedText::marked).toList();
        Commitment first = commitments.getFirst();
        boolean only = commitments.size() == 1;
        return new Reading(
                Reading.Kind.OGP_ACTION_PLAN,
                front.title() == null && only ? first.title() : front.title(),
                front.institution(),
                front.period(),
                language,
                document.format(),
                document.recognised(),
                List.of(),
                first,
                commitments,
                unresolved,
                ledger.account(),
                ledger.ignored(),
                List.of(),
                document.remarks());
    }

    private Reading reading(SourceDocument document, TablePlan plan, @Nullable String language, Ledger ledger) {
        FrontMatter front = plan.front();
        var unresolved = new ArrayList<>(plan.unresolved());
        unresolved.addAll(ledger.reported());
        var remarks = new ArrayList<>(document.remarks());
        remarks.addAll(plan.remarks());
        return new Reading(
                plan.kind(),
                front.title(),
                front.institution(),
                front.period(),
                language,
                document.format(),
                document.recognised(),
                RecognisedText.marked(plan.groups()),
                null,
                List.of(),
                unresolved,
                ledger.account(),
                ledger.ignored(),
                plan.columns(),
                remarks);
    }

    private @Nullable String language(List<Row> rows) {
        return phrases.language(rows.stream().map(Row::text).limit(400).collect(Collectors.joining(" ")));
    }
}
