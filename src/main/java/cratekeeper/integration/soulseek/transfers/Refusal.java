package cratekeeper.integration.soulseek.transfers;

import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;

/// Why an owner does not send a file, in the owner's words.
final class Refusal {
    private static final int LONGEST = 120;

    private Refusal() {}

    /// Some reasons pass by themselves: the file may be asked for again later.
    static SourceException of(String user, String reason) {
        String words = plain(reason).replaceFirst("[.!]+$", "");
        if (words.equals("Cancelled")) {
            return passing(plain(user) + " cancelled the upload.");
        }
        String said = words.isEmpty() ? " refuses" : " says “" + words + "”";
        return isPassing(words)
                ? passing(plain(user) + said + ".")
                : new SourceException.NotOffered(Service.SOULSEEK, plain(user) + said);
    }

    private static boolean isPassing(String words) {
        return words.startsWith("Too many ")
                || words.startsWith("User limit of")
                || words.equals("Pending shutdown")
                || words.equals("File read error")
                || words.equals("Remote file error");
    }

    static SourceException passing(String sentence) {
        return SourceException.Unreachable.saying(Service.SOULSEEK, sentence, null);
    }

    /// A stranger's words on one short line, without signs that turn or hide text.
    static String plain(String text) {
        String line = text.replaceAll("[\\p{C}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
    }
}
