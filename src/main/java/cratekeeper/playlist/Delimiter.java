package cratekeeper.playlist;

/// Finds the sign between a table's cells.
final class Delimiter {
    private static final char[] SIGNS = {'\t', ';', ',', '|'};
    private static final int LINES = 20;

    private Delimiter() {}

    /// The sign that parts the most lines into the same number of cells; a comma if none does.
    static char of(String text) {
        boolean told = text.startsWith("sep=") && text.length() > 4;
        if (told && "\t;,|:^~".indexOf(text.charAt(4)) >= 0) return text.charAt(4);
        char best = ',';
        double most = 0;
        for (char sign : SIGNS) {
            double score = score(text, sign);
            if (score > most) {
                most = score;
                best = sign;
            }
        }
        return best;
    }

    private static double score(String text, char sign) {
        int lines = 0;
        int first = 0;
        int alike = 0;
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length() && lines < LINES; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') quoted = !quoted;
            else if (c == sign && !quoted) count++;
            else if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                // A quote that stays open is a letter.
                quoted = false;
                if (count > 0) {
                    lines++;
                    if (first == 0) first = count;
                    if (count == first) alike++;
                }
                count = 0;
            }
        }
        return alike * (1 + Math.min(first, 20) / 20.0);
    }
}
