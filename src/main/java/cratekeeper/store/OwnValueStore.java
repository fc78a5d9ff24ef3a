package cratekeeper.store;

import cratekeeper.music.Field;
import cratekeeper.music.Track;
import cratekeeper.store.Database.Care;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Values of fields that a person gave themselves, by the recording's ids.
public final class OwnValueStore {
    private final Database database;
    private final InstantSource clock;

    public OwnValueStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param recordings every name the recording goes by
    /// @param value a track that has this field only
    public void put(List<String> recordings, Field field, Track value) throws StoreException {
        database.change(
                Care.PRECIOUS,
                sql -> {
                    for (String recording : recordings)
                        sql.run(
                                "insert or replace into own_value (recording, field, track, at)"
                                        + " values (?, ?, ?, ?)",
                                recording,
                                field.json(),
                                Stored.text(value),
                                clock.instant());
                });
    }

    /// The newest value of each field, under any of the names.
    public Map<Field, Track> of(List<String> recordings) throws StoreException {
        return database.read(sql -> {
            var values = new EnumMap<Field, Track>(Field.class);
            var times = new EnumMap<Field, Long>(Field.class);
            for (String recording : recordings)
                sql.list(
                        "select field, track, at from own_value where recording = ?",
                        row -> {
                            var field = Field.named(row.getString("field"));
                            Track track =
                                    Stored.read(row.getString("track"), Track.class, recording);
                            long at = row.getLong("at");
                            if (field.isPresent()
                                    && track != null
                                    && at >= times.getOrDefault(field.get(), Long.MIN_VALUE)) {
                                values.put(field.get(), track);
                                times.put(field.get(), at);
                            }
                            return null;
                        },
                        recording);
            return values;
        });
    }
}
