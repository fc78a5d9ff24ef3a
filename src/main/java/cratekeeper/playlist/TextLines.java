package cratekeeper.playlist;

import java.util.Iterator;
import java.util.NoSuchElementException;

/// The lines of a text with their numbers, one at a time; any line end counts.
final class TextLines implements Iterator<TextLines.Line> {
    private final String text;
    private int at;
    private int number;

    TextLines(String text) {
        this.text = text;
    }

    /// @param number from 1
    /// @param text without blanks at its ends
    record Line(int number, String text) {}

    static Iterable<Line> of(String text) {
        return () -> new TextLines(text);
    }

    @Override
    public boolean hasNext() {
        return at < text.length();
    }

    @Override
    public Line next() {
        if (!hasNext()) throw new NoSuchElementException();
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        String line = text.substring(at, end).strip();
        boolean two =
                end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        at = two ? end + 2 : end + 1;
        return new Line(++number, line);
    }
}
