package cratekeeper.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What an invented Soulseek user answers when asked what it has.
final class SoulseekAnswers {
    /// Whoever waits for [SoulseekManner#QUEUED] begins at this place.
    static final int FIRST_PLACE = 3;

    private SoulseekAnswers() {}

    /// To a search; empty if nothing fits, for then nobody answers.
    static Optional<SoulseekMessage> to(SoulseekPeer peer, int token, String query)
            throws IOException, InterruptedException {
        List<SoulseekFile> found =
                peer.shelf().files().stream()
                        .filter(f -> f.matches(query))
                        .filter(f ->
                                !f.path()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(SoulseekServer.EXCLUDED))
                        .limit(300)
                        .toList();
        if (found.isEmpty()) return Optional.empty();
        boolean free = peer.manner() != SoulseekManner.QUEUED;
        var answer = SoulseekMessage.of(9).packed().text(peer.user()).u32(token);
        answer.u32(found.size());
        for (SoulseekFile file : found) file.write(answer, file.path(), peer.shelf().size(file));
        return Optional.of(
                answer.flag(free).u32(peer.speed()).u32(free ? 0 : FIRST_PLACE).u32(0).u32(0));
    }

    /// All that there is.
    static SoulseekMessage list(SoulseekPeer peer) throws IOException, InterruptedException {
        var answer = SoulseekMessage.of(5).packed();
        write(peer, peer.shelf().folders(), answer);
        return answer.u32(0);
    }

    static SoulseekMessage folder(SoulseekPeer peer, int token, String folder)
            throws IOException, InterruptedException {
        var answer = SoulseekMessage.of(37).packed().u32(token).text(folder);
        List<SoulseekFile> files = peer.shelf().folders().get(folder);
        write(peer, files == null ? Map.of() : Map.of(folder, files), answer);
        return answer;
    }

    static SoulseekMessage about(SoulseekPeer peer) {
        return SoulseekMessage.of(16)
                .text("I am invented.")
                .flag(false)
                .u32(2)
                .u32(0)
                .flag(peer.manner() != SoulseekManner.QUEUED)
                .u32(0);
    }

    private static void write(
            SoulseekPeer peer, Map<String, List<SoulseekFile>> folders, SoulseekMessage answer)
            throws IOException, InterruptedException {
        answer.u32(folders.size());
        for (var folder : folders.entrySet()) {
            answer.text(folder.getKey()).u32(folder.getValue().size());
            for (SoulseekFile file : folder.getValue())
                file.write(answer, file.name(), peer.shelf().size(file));
        }
    }
}
