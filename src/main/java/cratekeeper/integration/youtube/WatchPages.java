package cratekeeper.integration.youtube;

import cratekeeper.integration.Address;
import java.net.URI;

/// Where videos are watched. Follows the Data API wherever that is moved, so that a program that is
/// given these addresses cannot reach the real site from a world that is not real.
record WatchPages(URI site, boolean real) {
    private static final String API_HOST = "www.googleapis.com";
    private static final URI SITE = URI.create("https://www.youtube.com");

    /// @param api base address of the Data API
    static WatchPages of(URI api) {
        if (API_HOST.equalsIgnoreCase(api.getHost())) return new WatchPages(SITE, true);
        return new WatchPages(URI.create(api.getScheme() + "://" + api.getRawAuthority()), false);
    }

    String watch(String videoId) {
        return Address.under(site).segment("watch").with("v", videoId).uri().toString();
    }

    String list(String listId) {
        return Address.under(site).segment("playlist").with("list", listId).uri().toString();
    }

    String channel(YouTubeLink.Channel channel) {
        return switch (channel.filter()) {
            case "forHandle" -> site + "/" + channel.name();
            case "forUsername" -> Address.under(site).path("user/" + channel.name()).uri() + "";
            default -> Address.under(site).path("channel/" + channel.name()).uri() + "";
        };
    }
}
