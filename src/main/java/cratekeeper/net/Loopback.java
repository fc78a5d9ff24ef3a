package cratekeeper.net;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a host's name can only mean this machine. Names are never looked up: what a resolver
/// says may change.
public final class Loopback {
    private static final Pattern IPV4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    private Loopback() {}

    /// @param host as in an address, with or without the brackets of IPv6
    public static boolean is(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) name = name.substring(1, name.length() - 1);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("0:0:0:0:0:0:0:1")
                || IPV4.matcher(name).matches();
    }
}
