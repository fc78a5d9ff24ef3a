package cratekeeper.music;

import org.jspecify.annotations.Nullable;

/// Offers like others, but for what a test is about.
public final class Offers {
    private Offers() {}

    /// The same from somebody else.
    public static Offer from(String peer, Offer offer) {
        return like(offer, peer, offer.freeSlot(), offer.queueLength(), offer.speedBps());
    }

    /// The same from somebody who is busy.
    public static Offer queued(Offer offer, int length, long speed) {
        return like(offer, offer.peer(), false, length, speed);
    }

    private static Offer like(
            Offer o,
            @Nullable String peer,
            @Nullable Boolean freeSlot,
            @Nullable Integer queue,
            @Nullable Long speed) {
        return new Offer(
                o.service(),
                o.id(),
                o.format(),
                o.bitrateKbps(),
                o.vbr(),
                o.sampleRateHz(),
                o.bitDepth(),
                o.durationMs(),
                o.bytes(),
                peer,
                freeSlot,
                queue,
                speed,
                o.name(),
                o.track(),
                o.checksums(),
                o.licence());
    }
}
