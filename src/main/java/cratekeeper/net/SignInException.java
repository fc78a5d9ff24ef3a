package cratekeeper.net;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A request cannot be sent, because the service would want to know who asks.
public final class SignInException extends IOException {
    private static final long serialVersionUID = 1;
    private final boolean isFinal;

    /// @param sentence what to do, for a person, without any secret; "" if a sign-in is all
    /// @param isFinal what was kept of the sign-in is worth nothing any more
    public SignInException(String sentence, boolean isFinal, @Nullable Throwable cause) {
        super(sentence, cause);
        this.isFinal = isFinal;
    }

    public SignInException(String sentence) {
        this(sentence, false, null);
    }

    public String sentence() {
        String sentence = getMessage();
        return sentence == null ? "" : sentence;
    }

    public boolean isFinal() {
        return isFinal;
    }
}
