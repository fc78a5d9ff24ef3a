package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Somebody in a room.
///
/// @param slotsFull whether all upload slots are taken
public record RoomUser(
        String name,
        UserStatus status,
        UserStatistics statistics,
        boolean slotsFull,
        String country) {

    static RoomUser read(WireReader in) throws IOException {
        return new RoomUser(
                in.user(), UserStatus.read(in), UserStatistics.read(in), in.u32() != 0, in.text());
    }

    void write(WireWriter out) {
        out.text(name);
        status.write(out);
        statistics.write(out);
        out.i32(slotsFull ? 1 : 0);
        out.text(country);
    }

    /// Five lists side by side, each with a count of its own, which need not be the same.
    static List<RoomUser> readAll(WireReader in) throws IOException {
        var names = in.list(WireReader::user);
        var statuses = in.list(UserStatus::read);
        var statistics = in.list(UserStatistics::read);
        var full = in.list(WireReader::u32);
        var countries = in.texts();
        int least =
                Stream.of(names, statuses, statistics, full, countries)
                        .mapToInt(List::size)
                        .min()
                        .orElseThrow();
        return IntStream.range(0, least)
                .mapToObj(i ->
                        new RoomUser(
                                names.get(i),
                                statuses.get(i),
                                statistics.get(i),
                                full.get(i) != 0,
                                countries.get(i)))
                .toList();
    }

    static void writeAll(List<RoomUser> users, WireWriter out) {
        out.list(users, (user, to) -> to.text(user.name));
        out.list(users, (user, to) -> user.status.write(to));
        out.list(users, (user, to) -> user.statistics.write(to));
        out.list(users, (user, to) -> to.i32(user.slotsFull ? 1 : 0));
        out.list(users, (user, to) -> to.text(user.country));
    }
}
