package cratekeeper.playlist;

import cratekeeper.music.ListLayout;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Tables in text: commas, semicolons, tabs or bars, quotes where they are needed. A quote that is
/// never closed costs its own line only.
final class Csv implements ListForm {
    private static final int LONGEST_RECORD = 8;
    private static final int STRAY_QUOTES = 100;
    private static final int MOST_ROWS = Entries.MOST + Table.HEADINGS_WITHIN;
    private static final int WIDEST = 1 << 20;

    /// A sign that no list has: quotes then count as letters.
    private static final char NO_QUOTE = '\uFFFE';

    @Override
    public String label() {
        return "CSV";
    }

    @Override
    public boolean fits(ListText text) {
        String extension = text.extension();
        return extension.equals("csv") || extension.equals("tsv") || isTable(text);
    }

    /// Whether it has headings we know, or a tab in nearly every line.
    private static boolean isTable(ListText text) {
        var top = ListText.of("", top(text.text()));
        char sign = Delimiter.of(top.text());
        var rows = new Reading(top.text(), sign).rows(new Entries(ListLayout.Memory.NONE));
        if (rows.stream().noneMatch(row -> row.cells().size() > 1)) return false;
        if (new Table(rows).headings() >= 0) return true;
        long parted = rows.stream().filter(row -> row.cells().size() > 1).count();
        return sign == '\t' && parted * 10 >= rows.size() * 9L;
    }

    private static String top(String text) {
        int end = 0;
        for (int lines = 0; lines < 40 && end >= 0 && end < 20_000; lines++)
            end = text.indexOf('\n', end + 1);
        return end < 0 || end > 20_000
                ? text.substring(0, Math.min(text.length(), 20_000))
                : text.substring(0, end);
    }

    @Override
    public void read(ListText text, Entries entries) {
        var rows = new Reading(text.text(), Delimiter.of(text.text())).rows(entries);
        new Table(rows).read(entries);
    }

    /// One pass over a text; where a record is damaged, it begins again below.
    private static final class Reading {
        private final String text;
        private final char delimiter;
        private final List<Table.Row> rows = new ArrayList<>();
        private int at;
        private int linesBefore;
        private int strays;

        Reading(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        List<Table.Row> rows(Entries entries) {
            while (at < text.length() && rows.size() <= MOST_ROWS) {
                int damaged = toTheDamage();
                if (damaged == 0) break;
                String line = skipTo(damaged);
                strays++;
                entries.problem(
                        linesBefore,
                        line,
                        "A quote in this line is not closed, or it is too long.");
            }
            return rows;
        }

        /// @return the line at which a damaged record begins, counted from where this pass began; 0
        ///   if there is none
        private int toTheDamage() {
            CsvRecord last = null;
            try (var reader = reader()) {
                for (CsvRecord record : reader) {
                    if (!take(record)) return line(record);
                    last = record;
                    if (rows.size() > MOST_ROWS) return 0;
                }
                return last != null && endsOpen(last) ? line(last) : 0;
            } catch (CsvParseException | IOException | UncheckedIOException e) {
                return last == null ? 1 : line(last) + breaks(last) + 1;
            }
        }

        private static int line(CsvRecord record) {
            return (int) record.getStartingLineNumber();
        }

        private CsvReader<CsvRecord> reader() throws IOException {
            var from = new StringReader(text);
            long skipped = from.skip(at);
            if (skipped != at) throw new IOException("the text ended early");
            return CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .quoteCharacter(strays > STRAY_QUOTES ? NO_QUOTE : '"')
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .maxBufferSize(WIDEST)
                    .ofCsvRecord(from);
        }

        private boolean take(CsvRecord record) {
            if (breaks(record) > LONGEST_RECORD) return false;
            rows.add(new Table.Row(linesBefore + line(record), record.getFields()));
            return true;
        }

        // The last record of a text with a stray quote holds all that is left.
        private boolean endsOpen(CsvRecord last) {
            if (breaks(last) == 0 || text.stripTrailing().endsWith("\"")) return false;
            rows.removeLast();
            return true;
        }

        private static int breaks(CsvRecord record) {
            int count = 0;
            for (String cell : record.getFields()) count += breaks(cell);
            return count;
        }

        private static int breaks(String cell) {
            int count = 0;
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                boolean two = c == '\r' && i + 1 < cell.length() && cell.charAt(i + 1) == '\n';
                if ((c == '\n' || c == '\r') && !two) count++;
            }
            return count;
        }

        /// Goes behind a line.
        ///
        /// @return the line
        private String skipTo(int line) {
            int begin = at;
            for (int i = 0; i < line && at < text.length(); i++) {
                begin = at;
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r')
                    at++;
                boolean two = text.startsWith("\r\n", at);
                at = Math.min(text.length(), at + (two ? 2 : 1));
                linesBefore++;
            }
            return text.substring(begin, Math.min(at, begin + 1_000)).strip();
        }
    }
}
