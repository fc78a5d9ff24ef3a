package cratekeeper.net;

import java.io.IOException;
import java.util.Map;

/// Says to a service who asks: headers that go to its own host and nowhere else.
public interface Authorization {

    /// The headers of the next request. May renew them first, and block for it.
    ///
    /// @throws SignInException there are none: the person must sign in
    Map<String, String> headers() throws IOException, InterruptedException;

    /// The service did not believe these headers (status 401).
    ///
    /// @return whether there are others now, so that the request is worth one more try
    /// @throws SignInException there will be none until the person signs in
    boolean renew(Map<String, String> refused) throws IOException, InterruptedException;
}
