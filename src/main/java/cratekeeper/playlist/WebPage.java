package cratekeeper.playlist;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A track list copied or saved from a web page: the table, or else the list, that names the most
/// tracks; failing both, the page's lines.
final class WebPage implements ListForm {
    private static final int MOST_PARTS = 2_000;

    @Override
    public String label() {
        return "Web page";
    }

    @Override
    public boolean fits(ListText text) {
        return text.extension().matches("html?|xhtml|mhtml")
                || text.start().startsWith("<!doctype html")
                || text.start()
                        .matches("(?s)<(?:html|head|body|meta|table|ol|ul|div|span|p|tr|li)\\b.*");
    }

    @Override
    public void read(ListText text, Entries entries) throws ListException {
        Document page = Jsoup.parse(text.text(), "", Parser.htmlParser().setTrackPosition(true));
        page.select("script, style, nav, header, footer, svg, button").remove();
        List<Table.Row> best = List.of();
        for (Element table : first(page, "table, [role=table], [role=grid]")) {
            var rows = rows(table);
            if (rows.size() > best.size()) best = rows;
        }
        var bestTable = new Table(best);
        List<TextLines.Line> items = List.of();
        for (Element list : first(page, "ol, ul")) {
            var lines = items(list);
            if (paired(lines) > paired(items)) items = lines;
        }
        if (bestTable.headings() >= 0 || (best.size() > 1 && best.size() >= items.size()))
            bestTable.read(entries);
        else if (paired(items) > 0) lines(items, entries);
        else lines(page(page).stream().filter(l -> PlainText.isPaired(l.text())).toList(), entries);
        if (entries.tracks() == 0)
            throw new ListException(text.called() + " is a web page without a track list.");
        if (!page.title().isBlank()) entries.named(page.title());
    }

    private static List<Element> first(Document page, String what) {
        var all = page.select(what);
        return all.subList(0, Math.min(all.size(), MOST_PARTS));
    }

    private static int line(Element element) {
        return Math.max(1, element.sourceRange().start().lineNumber());
    }

    private static List<Table.Row> rows(Element table) {
        var rows = new ArrayList<Table.Row>();
        for (Element row : table.select("tr, [role=row]")) {
            var cells =
                    row.select(
                            "> td, > th, > [role=cell], > [role=gridcell], > [role=columnheader]");
            if (cells.size() > 1 && rows.size() <= Entries.MOST)
                rows.add(new Table.Row(line(row), cells.stream().map(Element::text).toList()));
        }
        return rows;
    }

    private static List<TextLines.Line> items(Element list) {
        var lines = new ArrayList<TextLines.Line>();
        for (Element item : list.children())
            if (item.normalName().equals("li") && !item.text().isBlank())
                lines.add(new TextLines.Line(line(item), item.text().strip()));
        return lines;
    }

    private static List<TextLines.Line> page(Document page) {
        var lines = new ArrayList<TextLines.Line>();
        int number = 0;
        for (var line : TextLines.of(page.wholeText()))
            if (!line.text().isEmpty()) lines.add(new TextLines.Line(++number, line.text()));
        return lines;
    }

    private static long paired(List<TextLines.Line> lines) {
        return lines.stream().filter(line -> PlainText.isPaired(line.text())).count();
    }

    private static void lines(List<TextLines.Line> lines, Entries entries) {
        for (var line : lines) PlainText.line(line.number(), line.text(), entries);
    }
}
