package cratekeeper.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where Soulseek's server is, and where we listen for other users: `SOULSEEK_SERVER` (host:port)
/// and `SOULSEEK_PORT`.
///
/// @param listening the port that other users reach us at; 0 takes any that is free
public record SoulseekAddress(String host, int port, int listening) {
    private static final String SERVER = "SOULSEEK_SERVER";
    private static final String LISTENING = "SOULSEEK_PORT";
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?):(\\d{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    /// As Soulseek itself has it.
    public static final SoulseekAddress USUAL =
            new SoulseekAddress("server.slsknet.org", 2242, 2234);

    /// @throws ConfigException something is set that is no address, or no port
    public static SoulseekAddress in(Environment environment) throws ConfigException {
        int listening = listening(environment.text(LISTENING));
        var set = environment.text(SERVER);
        if (set.isEmpty()) return new SoulseekAddress(USUAL.host, USUAL.port, listening);
        var parts = HOST_AND_PORT.matcher(set.get());
        if (!parts.matches() || !isPort(Integer.parseInt(parts.group(2)))) {
            throw new ConfigException(
                    SERVER
                            + " is not host:port: set it to an address such as "
                            + USUAL.host
                            + ":"
                            + USUAL.port
                            + ", or remove it.");
        }
        return new SoulseekAddress(parts.group(1), Integer.parseInt(parts.group(2)), listening);
    }

    private static int listening(Optional<String> set) throws ConfigException {
        if (set.isEmpty()) return USUAL.listening;
        String text = set.get();
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new ConfigException(
                LISTENING
                        + " is no port: set it to a number from 1 to 65535 (0: any that is free),"
                        + " or remove it.");
    }

    private static boolean isPort(int number) {
        return number > 0 && number <= HIGHEST_PORT;
    }
}
