package cratekeeper.sandbox;

import java.io.IOException;
import java.io.OutputStream;

/// What a hostile Soulseek user sends: frames that lie about themselves, names that would climb out
/// of a folder, a file that nobody asked for. Each on a connection of its own, for most of them end
/// it.
final class SoulseekHostility {
    private static final int BOMB = 24 << 20;

    private SoulseekHostility() {}

    /// Instead of an answer to a search.
    static void answer(SoulseekPeer peer, String other, int token)
            throws IOException, InterruptedException {
        byte[][] attacks = {
            climbing(peer, token).frame(), many(peer, token).frame(), bomb(), endless(), unasked()
        };
        for (byte[] attack : attacks) {
            try (var socket = peer.reach(other, "P")) {
                socket.getOutputStream().write(attack);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    /// A right answer with names that no file may have.
    private static SoulseekMessage climbing(SoulseekPeer peer, int token) {
        String[] names = {
            "..\\..\\..\\night ferry.flac",
            "@@grind\\Music\\night ferry\u202Ecalf.exe",
            "C:\\Windows\\night ferry\u0000.mp3",
            "/etc/night ferry.flac",
            "@@grind\\" + "night ferry ".repeat(400) + ".flac"
        };
        var answer = head(peer, token).u32(names.length);
        for (String name : names) answer.u8(1).text(name).u64(-1).text("").u32(0);
        return answer.flag(true).u32(peer.speed()).u32(0).u32(0).u32(0);
    }

    /// Says that four milliards of files follow.
    private static SoulseekMessage many(SoulseekPeer peer, int token) {
        return head(peer, token).u32(-1);
    }

    private static SoulseekMessage head(SoulseekPeer peer, int token) {
        return SoulseekMessage.of(9).packed().text(peer.user()).u32(token);
    }

    private static byte[] bomb() {
        return SoulseekMessage.of(9).packed().bytes(new byte[BOMB]).frame();
    }

    /// A frame that would be two gigabytes long.
    private static byte[] endless() {
        return SoulseekMessage.little(Integer.MAX_VALUE);
    }

    /// A list that nobody asked for, and a file.
    private static byte[] unasked() {
        return SoulseekMessage.of(40).u32(1).u32(666).text("..\\..\\.profile").u64(10).frame();
    }
}
