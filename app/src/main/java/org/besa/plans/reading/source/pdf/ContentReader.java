package org.besa.plans.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Interprets the operators of one page, as far as they place text, draw straight lines or show pictures.
///
/// PDFBox's own engine resolves colours, patterns and clipping shapes as well, for which it starts the machine's
/// graphics; a reader of plans needs none of them and stays several times faster without.
final class ContentReader {

    /// Forms inside forms: more is a loop that hides itself.
    private static final int DEEPEST_FORM = 24;

    /// Forms drawn on one page: more is a few that draw one another over and over.
    private static final int MOST_FORMS = 20_000;

    private static final int DEEPEST_STATE = 256;
    private static final int OPERATORS_BETWEEN_CHECKS = 2_000;

    private final StreamBytes streams;
    private final FontShelf fonts;
    private final TimeLimit time;

    private final Deque<GraphicsState> saved = new ArrayDeque<>();
    private final Set<COSStream> openForms = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Paths paths = new Paths();
    private final TextPen pen;
    private final MarkedText marked;
    private final Box page;
    private GraphicsState state;
    private @Nullable COSDictionary resources;
    private float pictured;
    private long largestPicture;
    private int operators;
    private int forms;

    private ContentReader(Transform toPage, Box page, StreamBytes streams, FontShelf fonts, TimeLimit time) {
        this.streams = streams;
        this.fonts = fonts;
        this.time = time;
        this.page = page;
        this.pen = new TextPen(page);
        this.marked = new MarkedText(pen.visible());
        this.state = new GraphicsState(toPage, page);
    }

    /// What the page shows, turned as a person holds it.
    static PageContent read(PDPage page, StreamBytes streams, FontShelf fonts, TimeLimit time) throws IOException {
        ContentReader reader = of(page, streams, fonts, time);
        reader.run(reader.contents(page));
        Box sheet = reader.page;
        return new PageContent(
                sheet.width(),
                sheet.height(),
                reader.pen.visible(),
                reader.pen.hidden(),
                reader.paths.rules(),
                reader.paths.fills(),
                Math.min(1, reader.pictured / Math.max(1, sheet.width() * sheet.height())),
                reader.largestPicture,
                reader.pen.undecoded(),
                reader.pen.clipped(),
                false);
    }

    /// The texts of the page whose marks tell their places.
    static List<MarkedText.Piece> marked(PDPage page, StreamBytes streams, FontShelf fonts, TimeLimit time)
            throws IOException {
        ContentReader reader = of(page, streams, fonts, time);
        reader.run(reader.contents(page));
        return reader.marked.pieces();
    }

    private static ContentReader of(PDPage page, StreamBytes streams, FontShelf fonts, TimeLimit time) {
        PDRectangle crop = page.getCropBox();
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        float width = quarters % 2 == 0 ? crop.getWidth() : crop.getHeight();
        float height = quarters % 2 == 0 ? crop.getHeight() : crop.getWidth();
        Transform toPage = toPage(crop, quarters);
        ContentReader reader = new ContentReader(toPage, new Box(0, 0, width, height), streams, fonts, time);
        reader.resources =
                page.getResources() == null ? null : page.getResources().getCOSObject();
        return reader;
    }

    private static Transform toPage(PDRectangle crop, int quarters) {
        float left = crop.getLowerLeftX();
        float bottom = crop.getLowerLeftY();
        float right = crop.getUpperRightX();
        float top = crop.getUpperRightY();
        return switch (quarters) {
            case 1 -> new Transform(0, 1, 1, 0, -bottom, -left);
            case 2 -> new Transform(-1, 0, 0, 1, right, -bottom);
            case 3 -> new Transform(0, -1, -1, 0, top, right);
            default -> new Transform(1, 0, 0, -1, -left, top);
        };
    }

    private byte[] contents(PDPage page) throws IOException {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            return streams.of(stream);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    all.writeBytes(streams.of(stream));
                    all.write('\n');
                    streams.checkTotal(all.size());
                }
                time.check();
            }
        }
        return all.toByteArray();
    }

    private void run(byte[] content) throws IOException {
        PDFStreamParser parser = new PDFStreamParser(content);
        List<COSBase> operands = new ArrayList<>();
        while (true) {
            Object token;
            try {
                token = parser.parseNextToken();
            } catch (TimeLimit.TimeOver e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // what follows a damaged operator cannot be told apart from its operands
                return;
            }
            if (token == null) {
                return;
            }
            if (token instanceof Operator operator) {
                if (++operators % OPERATORS_BETWEEN_CHECKS == 0) {
                    time.check();
                }
                run(operator.getName(), operands);
                operands.clear();
            } else if (token instanceof COSBase operand) {
                operands.add(operand);
            }
        }
    }

    private void run(String operator, List<COSBase> operands) throws IOException {
        switch (operator) {
            case "q" -> save();
            case "Q" -> restore();
            case "cm" -> {
                Transform transform = Transform.of(operands);
                if (transform != null) {
                    state.toPage = transform.then(state.toPage);
                }
            }
            case "Do" -> draw(name(operands));
            case "BI" -> picture();
            case "m" -> paths.moveTo(state.toPage, number(operands, 0), number(operands, 1));
            case "l" -> paths.lineTo(state.toPage, number(operands, 0), number(operands, 1));
            case "c" -> paths.curveTo(state.toPage, number(operands, 4), number(operands, 5));
            case "v", "y" -> paths.curveTo(state.toPage, number(operands, 2), number(operands, 3));
            case "re" ->
                paths.rectangle(
                        state.toPage,
                        number(operands, 0),
                        number(operands, 1),
                        number(operands, 2),
                        number(operands, 3));
            case "h" -> paths.close();
            case "S" -> paths.paint(true, false, state);
            case "s" -> {
                paths.close();
                paths.paint(true, false, state);
            }
            case "f", "F", "f*" -> paths.paint(false, true, state);
            case "B", "B*" -> paths.paint(true, true, state);
            case "b", "b*" -> {
                paths.close();
                paths.paint(true, true, state);
            }
            case "n" -> paths.paint(false, false, state);
            case "W", "W*" -> paths.clipAtEnd();
            case "BMC", "BDC" -> marked.begin(operands);
            case "EMC" -> marked.end();
            default -> runText(operator, operands);
        }
    }

    private void runText(String operator, List<COSBase> operands) throws IOException {
        switch (operator) {
            case "BT" -> pen.begin();
            case "Tm" -> {
                Transform matrix = Transform.of(operands);
                if (matrix != null) {
                    pen.set(matrix);
                }
            }
            case "Td" -> pen.nextLine(number(operands, 0), number(operands, 1));
            case "TD" -> {
                state.leading = -number(operands, 1);
                pen.nextLine(number(operands, 0), number(operands, 1));
            }
            case "T*" -> pen.nextLine(0, -state.leading);
            case "Tf" -> setFont(operands);
            case "Tc" -> state.characterSpacing = number(operands, 0);
            case "Tw" -> state.wordSpacing = number(operands, 0);
            case "Tz" -> state.horizontalScale = number(operands, 0) / 100;
            case "TL" -> state.leading = number(operands, 0);
            case "Tr" -> state.renderMode = (int) number(operands, 0);
            case "Ts" -> state.rise = number(operands, 0);
            case "TJ" -> {
                if (!operands.isEmpty() && operands.getFirst() instanceof COSArray parts) {
                    pen.show(parts, state);
                }
            }
            case "Tj" -> show(operands, 0);
            case "'" -> {
                pen.nextLine(0, -state.leading);
                show(operands, 0);
            }
            case "\"" -> {
                state.wordSpacing = number(operands, 0);
                state.characterSpacing = number(operands, 1);
                pen.nextLine(0, -state.leading);
                show(operands, 2);
            }
            default -> {
                // colours, shadings, marks: they move no text and draw no line
            }
        }
    }

    private void show(List<COSBase> operands, int index) throws IOException {
        if (operands.size() > index && operands.get(index) instanceof COSString string) {
            pen.show(string, state);
        }
    }

    private void save() {
        if (saved.size() < DEEPEST_STATE) {
            saved.push(state.copy());
        }
    }

    private void restore() {
        if (!saved.isEmpty()) {
            state = saved.pop();
        }
    }

    private void setFont(List<COSBase> operands) throws IOException {
        state.fontSize = number(operands, 1);
        COSName name = name(operands);
        COSDictionary dictionary = name == null ? null : resource(COSName.FONT, name);
        state.font = dictionary == null ? null : fonts.font(dictionary);
    }

    private void draw(@Nullable COSName name) throws IOException {
        if (name == null || !(resource(COSName.XOBJECT, name) instanceof COSStream stream)) {
            return;
        }
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            picture();
            long pixels = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
            largestPicture = Math.max(largestPicture, pixels);
        } else if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
            drawForm(stream);
        }
    }

    private void drawForm(COSStream form) throws IOException {
        if (openForms.size() >= DEEPEST_FORM || ++forms > MOST_FORMS || !openForms.add(form)) {
            return;
        }
        GraphicsState outerState = state.copy();
        COSDictionary outerResources = resources;
        Deque<GraphicsState> outerSaved = new ArrayDeque<>(saved);
        saved.clear();
        try {
            state.toPage = Transform.of(form.getCOSArray(COSName.MATRIX)).then(state.toPage);
            COSArray bounds = form.getCOSArray(COSName.BBOX);
            if (bounds != null && bounds.size() == 4) {
                float[] box = bounds.toFloatArray();
                state.clip = state.clip.and(state.toPage.box(box[0], box[1], box[2], box[3]));
            }
            COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
            resources = own == null ? outerResources : own;
            run(streams.of(form));
        } finally {
            openForms.remove(form);
            saved.clear();
            saved.addAll(outerSaved);
            state = outerState;
            resources = outerResources;
        }
    }

    /// A picture fills the unit square of the current space.
    private void picture() {
        Box box = state.toPage.box(0, 0, 1, 1).and(state.clip).and(page);
        if (!box.isEmpty()) {
            pictured += box.width() * box.height();
        }
    }

    private @Nullable COSDictionary resource(COSName kind, COSName name) {
        COSDictionary all = resources == null ? null : resources.getCOSDictionary(kind);
        return all == null ? null : all.getCOSDictionary(name);
    }

    private static @Nullable COSName name(List<COSBase> operands) {
        return !operands.isEmpty() && operands.getFirst() instanceof COSName name ? name : null;
    }

    private static double number(List<COSBase> operands, int index) {
        return operands.size() > index && operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
    }
}
