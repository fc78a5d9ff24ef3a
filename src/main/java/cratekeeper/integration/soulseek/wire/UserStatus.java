package cratekeeper.integration.soulseek.wire;

import java.io.IOException;

/// Whether a user is there.
public enum UserStatus {
    OFFLINE(0),
    AWAY(1),
    ONLINE(2);

    private final int code;

    UserStatus(int code) {
        this.code = code;
    }

    static UserStatus read(WireReader in) throws IOException {
        int code = in.i32();
        for (var status : values()) if (status.code == code) return status;
        throw new WireException("A user has a status that we do not know.");
    }

    void write(WireWriter out) {
        out.i32(code);
    }
}
