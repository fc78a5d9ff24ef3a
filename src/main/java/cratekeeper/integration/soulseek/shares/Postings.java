package cratekeeper.integration.soulseek.shares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which files have a word in their path. Numbers stand in order, as the steps between them, each
/// in as few bytes as it needs: one for a file next to the last one, which most are.
final class Postings {
    /// A posting: the number of files, and the steps.
    private static final class Row {
        final int count;
        final byte[] steps;

        Row(int count, byte[] steps) {
            this.count = count;
            this.steps = steps;
        }
    }

    private final Map<String, Row> rows;

    /// All words, written backwards and sorted: those with one ending stand together.
    private final String[] backwards;

    /// The posting of each of them, so that none need be looked up.
    private final Row[] ofBackwards;

    private final int files;

    private Postings(Map<String, Row> rows, int files) {
        this.rows = rows;
        this.files = files;
        var sorted = new TreeMap<String, Row>();
        rows.forEach((word, row) -> sorted.put(reversed(word), row));
        backwards = sorted.keySet().toArray(String[]::new);
        ofBackwards = sorted.values().toArray(Row[]::new);
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /// Files come in the order of their numbers.
    static final class Builder {
        private static final class Growing {
            private byte[] steps = new byte[2];
            private int length;
            private int count;
            private int last = -1;

            void add(int file) {
                if (file == last) return;
                int step = file - last;
                if (length + 5 > steps.length) steps = Arrays.copyOf(steps, length * 2 + 5);
                for (; step >= 0x80; step >>>= 7) steps[length++] = (byte) (step | 0x80);
                steps[length++] = (byte) step;
                last = file;
                count++;
            }

            Row row() {
                return new Row(count, Arrays.copyOf(steps, length));
            }
        }

        private final Map<String, Growing> growing = new HashMap<>();
        private int files;

        void add(int file, Iterable<String> words) {
            files = file + 1;
            for (String word : words) growing.computeIfAbsent(word, _ -> new Growing()).add(file);
        }

        Postings build() {
            var rows = HashMap.<String, Row>newHashMap(growing.size());
            growing.forEach((word, row) -> rows.put(word, row.row()));
            return new Postings(rows, files);
        }
    }

    /// The files that match, in order; empty if no whole word is wanted.
    BitSet find(ShareQuery query) {
        var sets = new ArrayList<Row>();
        for (String word : query.wanted()) {
            Row row = rows.get(word);
            if (row == null) return new BitSet();
            sets.add(row);
        }
        if (sets.isEmpty()) return new BitSet();
        sets.sort((a, b) -> Integer.compare(a.count, b.count));
        var found = marked(sets.subList(0, 1));
        for (Row row : sets.subList(1, sets.size())) {
            // What is in all paths, as the name of the share is, leaves none out.
            if (row.count < files && !found.isEmpty()) found.and(marked(List.of(row)));
        }
        for (String ending : query.endings()) if (!found.isEmpty()) found.and(ending(ending));
        for (String word : query.unwanted()) {
            Row row = rows.get(word);
            if (row != null && !found.isEmpty()) found.andNot(marked(List.of(row)));
        }
        return found;
    }

    private BitSet ending(String ending) {
        String begin = reversed(ending);
        int at = Arrays.binarySearch(backwards, begin);
        int first = at < 0 ? -at - 1 : at;
        int last = first;
        while (last < backwards.length && backwards[last].startsWith(begin)) last++;
        return marked(Arrays.asList(ofBackwards).subList(first, last));
    }

    private BitSet marked(List<Row> all) {
        var marked = new BitSet(files);
        for (Row row : all) mark(row, marked);
        return marked;
    }

    private static void mark(Row row, BitSet into) {
        int file = -1;
        int at = 0;
        byte[] steps = row.steps;
        while (at < steps.length) {
            int step = 0;
            int shift = 0;
            int next = steps[at++];
            for (; next < 0; next = steps[at++]) {
                step |= (next & 0x7F) << shift;
                shift += 7;
            }
            file += step | next << shift;
            into.set(file);
        }
    }
}
