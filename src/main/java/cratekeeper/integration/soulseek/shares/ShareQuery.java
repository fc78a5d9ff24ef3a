package cratekeeper.integration.soulseek.shares;

import java.util.LinkedHashSet;
import java.util.List;

/// A query, taken apart; each word once, however often it is said.
///
/// @param wanted words that must be there
/// @param endings of words that must be there
/// @param unwanted words that must not be there
record ShareQuery(List<String> wanted, List<String> endings, List<String> unwanted) {
    private static final int MOST_WORDS = 32;

    static ShareQuery of(String text) {
        var wanted = new LinkedHashSet<String>();
        var endings = new LinkedHashSet<String>();
        var unwanted = new LinkedHashSet<String>();
        for (String part : text.strip().split("\\s+", MOST_WORDS)) {
            if (part.startsWith("-")) unwanted.addAll(ShareWords.of(part));
            else if (part.startsWith("*")) endings.addAll(ShareWords.of(part));
            else wanted.addAll(ShareWords.of(part));
        }
        return new ShareQuery(List.copyOf(wanted), List.copyOf(endings), List.copyOf(unwanted));
    }
}
