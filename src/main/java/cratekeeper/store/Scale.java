package cratekeeper.store;

import java.util.ArrayList;
import java.util.List;

/// Numbers as words, so that a range of them is found together with other words: each whole number
/// has one and each ten has one. Fractions lie below their number's word; what lies beyond an end,
/// at the end.
enum Scale {
    BPM(0, 399),
    YEAR(1900, 2099);

    private static final int TEN = 10;
    private final int least;
    private final int most;

    Scale(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /// The two words of a number.
    List<String> words(double number) {
        int whole = whole(number);
        return List.of(one(whole), ten(whole));
    }

    /// The fewest words of which each number of the range has one; numbers around its ends have
    /// them too.
    List<String> within(double from, double to) {
        var words = new ArrayList<String>();
        int last = whole(to);
        for (int at = whole(from); at <= last; ) {
            boolean all = at % TEN == 0 && at + TEN - 1 <= last;
            words.add(all ? ten(at) : one(at));
            at += all ? TEN : 1;
        }
        return words;
    }

    private int whole(double number) {
        return (int) Math.clamp(Math.floor(number), least, most);
    }

    private String one(int whole) {
        return Marks.word(column() + whole);
    }

    private String ten(int whole) {
        return Marks.word(column() + "ten" + whole / TEN);
    }

    /// Where the number itself is.
    String column() {
        return this == BPM ? "bpm" : "year";
    }
}
