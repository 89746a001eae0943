package org.makeweight.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.makeweight.report.table.TableStack.Group;

/**
 * How tables are brought onto pages. The first form that fits a page upright is taken: as it is; turned, rows and columns
 * changing places; without deviations; with headings that run upwards; with columns that say the same in many rows as headings of
 * groups of rows. What is wider still is set sideways, in blocks of columns
 * if need be. Tables of a stack stay whole where a page has room for them; long ones are divided evenly. What fits a column of
 * a paper in two columns is set in one; there and in a paper in one column the same file is right.
 */
final class LatexLayout {
    /** A column of a page of A4 in two columns, in points. */
    private static final double COLUMN = 235;

    private static final double PAGE_WIDTH = 455;
    private static final double PAGE_HEIGHT = 660;

    /** How small a table may be shrunk; below this, type of 9 points can no longer be read. */
    private static final double SHRINK = 0.75;

    private static final double SHRINK_SIDEWAYS = 0.66;

    /** A column of a paper is worth a little less shrinking than a page. */
    private static final double SHRINK_COLUMN = 0.9;

    /** The height of a line of a table that fills a page, whose type is smaller, and of caption and notes by their characters. */
    private static final double LINE = 10.5;

    private static final double NOTE_LINE = 9.5;
    private static final int NOTE_CHARACTERS = 105;
    private static final double CAPTION = 40;

    /** More columns than this do not become headings of groups. */
    private static final int MOST_FOLDED = 3;

    private LatexLayout() {}

    /** The environment a part is set in; those with a star are as wide as the page where it has two columns. */
    enum Place {
        COLUMN("table"),
        PAGE("table*"),
        SIDEWAYS("sidewaystable*");

        private final String environment;

        Place(String environment) {
            this.environment = environment;
        }

        String environment() {
            return environment;
        }
    }

    /**
     * A part of a stack that is set in one piece.
     *
     * @param upwards whether headings run upwards
     */
    record Part(Place place, boolean upwards, List<Group> groups) {}

    /** How all tables of a stack are set. */
    private record Form(boolean upwards, boolean deviations, List<Group> groups) {
        static Form of(TableStack stack, boolean upwards, boolean deviations, UnaryOperator<DisplayTable> change) {
            return new Form(
                    upwards,
                    deviations,
                    stack.groups().stream()
                            .map(group -> new Group(group.label(), change.apply(group.table())))
                            .toList());
        }

        double width() {
            return groups.stream()
                    .mapToDouble(group -> LatexWidths.of(group.table(), upwards))
                    .max()
                    .orElse(0);
        }
    }

    static List<Part> parts(TableStack stack) {
        boolean turns = stack.groups().stream().allMatch(group -> group.table().transposable());
        List<Form> forms = new ArrayList<>();
        for (boolean upwards : new boolean[] {false, true}) {
            for (boolean deviations : upwards ? new boolean[] {false} : new boolean[] {true, false}) {
                UnaryOperator<DisplayTable> plain =
                        deviations || !turns ? UnaryOperator.identity() : DisplayTable::withoutDeviations;
                forms.add(Form.of(stack, upwards, deviations, plain));
                if (turns) {
                    forms.add(Form.of(
                            stack,
                            upwards,
                            deviations,
                            table -> plain.apply(table).transposed("Method")));
                }
            }
        }
        for (int columns = 1; columns <= MOST_FOLDED && !turns; columns++) {
            stack.folded(columns)
                    .ifPresent(folded -> forms.add(Form.of(folded, false, true, UnaryOperator.identity())));
        }
        double notes = CAPTION
                + NOTE_LINE * Math.ceil((double) String.join(" ", stack.notes()).length() / NOTE_CHARACTERS);
        for (Form form : forms) {
            double width = form.width();
            if (width * SHRINK <= PAGE_WIDTH) {
                Place place = width * SHRINK_COLUMN <= COLUMN ? Place.COLUMN : Place.PAGE;
                return pages(place, form, PAGE_HEIGHT - notes, Math.min(1, PAGE_WIDTH / width));
            }
        }
        Form widest = forms.get(turns ? forms.size() - 2 : forms.size() - 1);
        List<Part> parts = new ArrayList<>();
        for (Form block : turns ? blocks(widest) : List.of(widest)) {
            parts.addAll(pages(Place.SIDEWAYS, block, PAGE_WIDTH - notes, Math.min(1, PAGE_HEIGHT / block.width())));
        }
        return parts;
    }

    /** Whether deviations were left out for want of room. */
    static boolean withoutDeviations(TableStack stack, List<Part> parts) {
        return stack.groups().stream().anyMatch(group -> deviates(group.table()))
                && parts.stream().flatMap(part -> part.groups().stream()).noneMatch(group -> deviates(group.table()));
    }

    private static boolean deviates(DisplayTable table) {
        return table.all().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell instanceof DisplayCell.Figure figure
                        && !figure.deviation().isEmpty());
    }

    /** Puts the tables of a form on as few pages as hold them. */
    private static List<Part> pages(Place place, Form form, double height, double scale) {
        double room = height / (LINE * scale);
        List<Part> parts = new ArrayList<>();
        List<Group> page = new ArrayList<>();
        double used = 0;
        for (Group group : form.groups()) {
            for (Group piece : pieces(group, form.upwards(), room)) {
                boolean below = !page.isEmpty() && page.get(page.size() - 1).sharesHeadings(piece);
                double lines = below
                        ? LatexWidths.linesBelow(piece.table(), form.upwards())
                        : LatexWidths.lines(piece.table(), form.upwards());
                if (!page.isEmpty() && used + lines > room) {
                    parts.add(new Part(place, form.upwards(), List.copyOf(page)));
                    page.clear();
                    used = 0;
                    lines = LatexWidths.lines(piece.table(), form.upwards());
                }
                page.add(piece);
                used += lines;
            }
        }
        parts.add(new Part(place, form.upwards(), List.copyOf(page)));
        return parts;
    }

    /** A table in about equally long pieces that fit a page; the footer goes with the last one. */
    private static List<Group> pieces(Group group, boolean upwards, double room) {
        DisplayTable table = group.table();
        double lines = LatexWidths.lines(table, upwards);
        if (lines <= room || table.rows().size() < 2) {
            return List.of(group);
        }
        double heading = LatexWidths.headingLines(table, upwards);
        int count = (int) Math.ceil((lines - heading) / Math.max(1, room - heading));
        double target = (lines - heading) / count;
        List<Group> pieces = new ArrayList<>();
        List<List<DisplayCell>> rows = new ArrayList<>();
        double used = 0;
        for (List<DisplayCell> row : table.rows()) {
            double next = LatexWidths.lines(table, row);
            if (!rows.isEmpty() && pieces.size() < count - 1 && used + next > target) {
                pieces.add(new Group(group.label(), table.withRows(rows, List.of())));
                rows = new ArrayList<>();
                used = 0;
            }
            rows.add(row);
            used += next;
        }
        pieces.add(new Group(group.label(), table.withRows(rows, table.footer())));
        return pieces;
    }

    /** Columns in blocks that fit a page sideways, each with the first column before it; about equally wide. */
    private static List<Form> blocks(Form form) {
        int most = form.groups().stream()
                .mapToInt(group -> group.table().columns().size())
                .max()
                .orElse(1);
        double first = form.groups().stream()
                .mapToDouble(group -> LatexWidths.of(group.table(), 0, form.upwards()))
                .max()
                .orElse(0);
        double room = PAGE_HEIGHT / SHRINK_SIDEWAYS - first;
        int count = (int) Math.ceil((form.width() - first) / room);
        List<Form> blocks = new ArrayList<>();
        for (int block = 0; block < count; block++) {
            int from = 1 + (most - 1) * block / count;
            int to = 1 + (most - 1) * (block + 1) / count;
            List<Group> groups = form.groups().stream()
                    .filter(group -> group.table().columns().size() > from)
                    .map(group -> new Group(group.label(), group.table().withColumns(from, to)))
                    .toList();
            blocks.add(new Form(form.upwards(), form.deviations(), groups));
        }
        return blocks;
    }
}
