package cratekeeper.sandbox;

import cratekeeper.sandbox.Lucene.Clause;
import cratekeeper.sandbox.Lucene.Occur;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text into [Lucene].
final class LuceneParser {
    private final String text;
    private final Occur usual;
    private int at;
    private int depth;

    /// The text is no query: a quote or bracket is open, or a value is missing.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    private LuceneParser(String text, Occur usual) {
        this.text = text;
        this.usual = usual;
    }

    /// @param usual how words without an operator are meant: all of them, or any
    static Lucene parse(String text, Occur usual) throws Malformed {
        var parser = new LuceneParser(text, usual);
        Lucene query = parser.clauses("");
        if (parser.at < text.length()) throw parser.malformed();
        return query;
    }

    private Malformed malformed() {
        return new Malformed("Cannot parse '" + text + "' at " + at);
    }

    private Lucene clauses(String field) throws Malformed {
        var clauses = new ArrayList<Clause>();
        String operator = "";
        for (skipBlanks(); at < text.length() && peek() != ')'; skipBlanks()) {
            String word = operatorHere();
            if (word.equals("AND") || word.equals("OR")) {
                if (clauses.isEmpty() || !operator.isEmpty()) throw malformed();
                operator = word;
                continue;
            }
            Occur occur = word.equals("NOT") ? Occur.NOT : sign();
            skipBlanks();
            Lucene query = clause(field);
            join(clauses, operator, occur, query);
            operator = "";
        }
        if (clauses.isEmpty() || !operator.isEmpty()) throw malformed();
        return clauses.size() == 1 && clauses.getFirst().occur() != Occur.NOT
                ? clauses.getFirst().query()
                : new Lucene.All(List.copyOf(clauses));
    }

    /// AND makes both of its sides a must; OR frees the one before it.
    private void join(List<Clause> clauses, String operator, @Nullable Occur sign, Lucene query) {
        if (!clauses.isEmpty() && !operator.isEmpty()) {
            Clause before = clauses.removeLast();
            Occur freed = operator.equals("AND") ? Occur.MUST : Occur.SHOULD;
            clauses.add(before.occur() == Occur.NOT ? before : new Clause(freed, before.query()));
        }
        Occur occur = sign;
        if (occur == null) {
            occur =
                    switch (operator) {
                        case "AND" -> Occur.MUST;
                        case "OR" -> Occur.SHOULD;
                        default -> usual;
                    };
        }
        clauses.add(new Clause(occur, query));
    }

    private String operatorHere() {
        for (String word : List.of("AND", "OR", "NOT", "&&", "||")) {
            int end = at + word.length();
            boolean ends =
                    end == text.length()
                            || " (\"\t".indexOf(text.charAt(Math.min(end, text.length() - 1))) >= 0;
            if (text.startsWith(word, at) && ends) {
                at = end;
                return word.equals("&&") ? "AND" : word.equals("||") ? "OR" : word;
            }
        }
        return "";
    }

    private @Nullable Occur sign() {
        char c = peek();
        if (c != '+' && c != '-' && c != '!') return null;
        at++;
        return c == '+' ? Occur.MUST : Occur.NOT;
    }

    private Lucene clause(String field) throws Malformed {
        Lucene query = value(field);
        if (peek() == '^' || peek() == '~') {
            at++;
            while (Character.isDigit(peek()) || peek() == '.') at++;
        }
        return query;
    }

    private Lucene value(String field) throws Malformed {
        switch (peek()) {
            case '(' -> {
                at++;
                if (++depth > 50) throw malformed();
                Lucene inside = clauses(field);
                depth--;
                expect(')');
                return inside;
            }
            case '"' -> {
                return phrase(field);
            }
            case '[', '{' -> {
                return range(field);
            }
            default -> {}
        }
        var word = new StringBuilder();
        boolean wild = false;
        for (; at < text.length() && " \t\n()\"^~[]{}".indexOf(peek()) < 0; at++) {
            char c = peek();
            if (c == ':') {
                if (word.isEmpty() || !field.isEmpty()) throw malformed();
                at++;
                return value(word.toString());
            }
            if (c == '\\') {
                at++;
                if (at == text.length()) throw malformed();
                word.append(peek());
            } else {
                wild |= c == '*' || c == '?';
                word.append(c);
            }
        }
        if (word.isEmpty()) throw malformed();
        return wild ? wild(field, word.toString()) : words(field, word.toString());
    }

    private Lucene phrase(String field) throws Malformed {
        var words = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            if (peek() == '\\') at++;
            if (at >= text.length()) throw malformed();
            words.append(peek());
        }
        at++;
        return words(field, words.toString());
    }

    private Lucene range(String field) throws Malformed {
        int end = at;
        while (end < text.length() && "]}".indexOf(text.charAt(end)) < 0) end++;
        if (end == text.length()) throw malformed();
        String[] ends = text.substring(at + 1, end).strip().split("\\s+TO\\s+");
        if (ends.length != 2) throw malformed();
        at = end + 1;
        return new Lucene.Range(field, ends[0].replace("\"", ""), ends[1].replace("\"", ""));
    }

    private Lucene words(String field, String text) {
        List<String> words = Lucene.words(text);
        // Only punctuation: nothing to look for, and nothing found.
        return new Lucene.Phrase(field, words.isEmpty() ? List.of(text) : words);
    }

    private static Lucene wild(String field, String text) {
        var pattern = new StringBuilder();
        for (char c : Lucene.fold(text).toCharArray()) {
            pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote("" + c));
        }
        return new Lucene.Wild(field, Pattern.compile(pattern.toString()));
    }

    private void expect(char c) throws Malformed {
        if (peek() != c) throw malformed();
        at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }
}
