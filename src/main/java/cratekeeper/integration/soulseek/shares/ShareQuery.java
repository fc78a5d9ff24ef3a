package cratekeeper.integration.soulseek.shares;

import java.util.ArrayList;
import java.util.List;

/// A query, taken apart.
///
/// @param wanted words that must be there
/// @param endings of words that must be there
/// @param unwanted words that must not be there
record ShareQuery(List<String> wanted, List<String> endings, List<String> unwanted) {
    private static final int MOST_WORDS = 32;

    static ShareQuery of(String text) {
        var wanted = new ArrayList<String>();
        var endings = new ArrayList<String>();
        var unwanted = new ArrayList<String>();
        for (String part : text.strip().split("\\s+", MOST_WORDS)) {
            if (part.startsWith("-")) unwanted.addAll(ShareWords.of(part));
            else if (part.startsWith("*")) endings.addAll(ShareWords.of(part));
            else wanted.addAll(ShareWords.of(part));
        }
        return new ShareQuery(List.copyOf(wanted), List.copyOf(endings), List.copyOf(unwanted));
    }
}
