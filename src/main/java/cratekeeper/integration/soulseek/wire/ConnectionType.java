package cratekeeper.integration.soulseek.wire;

import java.io.IOException;

/// What a connection between two clients is for.
public enum ConnectionType {
    /// Messages: search answers, lists, negotiation of transfers.
    PEER("P"),
    /// One file.
    FILE("F"),
    /// Searches that travel down the tree.
    DISTRIBUTED("D");

    private final String letter;

    ConnectionType(String letter) {
        this.letter = letter;
    }

    static ConnectionType read(WireReader in) throws IOException {
        String letter = in.text();
        for (var type : values()) if (type.letter.equals(letter)) return type;
        throw new WireException("A connection is of a type that we do not know.");
    }

    void write(WireWriter out) {
        out.text(letter);
    }
}
