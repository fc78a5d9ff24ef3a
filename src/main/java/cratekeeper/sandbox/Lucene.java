package cratekeeper.sandbox;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A search as MusicBrainz and the Archive understand it: words, phrases, `field:value`, `AND`,
/// `OR`, `NOT`, `+`, `-`, groups, ranges, wildcards and backslash escapes. Made by [LuceneParser].
sealed interface Lucene {

    /// What is searched: the values of a field, none if it has no such field. "" is the field of
    /// words without one.
    interface Document {
        List<String> values(String field);
    }

    /// How well a document fits: 0 not at all, 1 exactly.
    double score(Document document);

    /// Words that must stand together, in this order; a single word is a phrase of one.
    record Phrase(String field, List<String> words) implements Lucene {
        @Override
        public double score(Document document) {
            double best = 0;
            for (String value : document.values(field)) {
                List<String> found = Lucene.words(value);
                if (java.util.Collections.indexOfSubList(found, words) >= 0) {
                    // A value that says nothing else fits best.
                    best = Math.max(best, 0.6 + 0.4 * words.size() / found.size());
                }
            }
            return best;
        }
    }

    /// A value with `*` or `?` in it, against whole values and single words.
    record Wild(String field, Pattern pattern) implements Lucene {
        @Override
        public double score(Document document) {
            for (String value : document.values(field)) {
                String folded = fold(value);
                if (pattern.matcher(folded).matches()) return 1;
                if (words(value).stream().anyMatch(w -> pattern.matcher(w).matches())) return 0.8;
            }
            return 0;
        }
    }

    /// Both ends included; numbers compare as numbers, all else as text. `*` is open.
    record Range(String field, String from, String to) implements Lucene {
        @Override
        public double score(Document document) {
            boolean inside =
                    document.values(field).stream()
                            .anyMatch(v ->
                                    (from.equals("*") || compare(v, from) >= 0)
                                            && (to.equals("*") || compare(v, to) <= 0));
            return inside ? 1 : 0;
        }

        private static int compare(String value, String bound) {
            try {
                return Double.compare(Double.parseDouble(value), Double.parseDouble(bound));
            } catch (NumberFormatException e) {
                // 2024 as an upper bound takes in all of 2024.
                String cut =
                        value.length() > bound.length()
                                ? value.substring(0, bound.length())
                                : value;
                return cut.compareTo(bound);
            }
        }
    }

    enum Occur {
        MUST,
        SHOULD,
        NOT
    }

    record Clause(Occur occur, Lucene query) {}

    record All(List<Clause> clauses) implements Lucene {
        @Override
        public double score(Document document) {
            double sum = 0;
            int wanted = 0;
            boolean some = false;
            boolean must = false;
            for (Clause clause : clauses) {
                double score = clause.query().score(document);
                if (clause.occur() == Occur.NOT) {
                    if (score > 0) return 0;
                    continue;
                }
                if (clause.occur() == Occur.MUST && score == 0) return 0;
                must |= clause.occur() == Occur.MUST;
                some |= score > 0;
                sum += score;
                wanted++;
            }
            if (wanted == 0) return 1;
            return some || must ? sum / wanted : 0;
        }
    }

    /// Words in the form in which they are compared: lower case, no accents, no punctuation.
    static List<String> words(String text) {
        return List.of(fold(text).split("[^\\p{L}\\p{N}]+")).stream()
                .filter(w -> !w.isEmpty())
                .toList();
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('ø', 'o')
                .replace('Ø', 'o')
                .toLowerCase(Locale.ROOT);
    }
}
