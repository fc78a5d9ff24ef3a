package cratekeeper.integration.soulseek.shares;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts paths and queries into words, as the network does: lower case, parted by whatever is
/// neither a letter nor a digit. Composed and decomposed letters are the same.
final class ShareWords {
    private ShareWords() {}

    static List<String> of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        int begin = -1;
        for (int i = 0; i < folded.length(); ) {
            int letter = folded.codePointAt(i);
            if (isPart(letter)) {
                if (begin < 0) begin = i;
            } else if (begin >= 0) {
                words.add(folded.substring(begin, i));
                begin = -1;
            }
            i += Character.charCount(letter);
        }
        if (begin >= 0) words.add(folded.substring(begin));
        return words;
    }

    private static boolean isPart(int letter) {
        return Character.isLetterOrDigit(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
