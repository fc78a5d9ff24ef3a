package cratekeeper.agent;

import cratekeeper.match.CacheKey;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.OwnValueStore;
import cratekeeper.store.StoreException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Values that a person gave themselves. They stand above all services: what those say is kept
/// beside them as another value.
public final class OwnValues {
    private static final Logger LOG = LoggerFactory.getLogger(OwnValues.class);

    /// Addresses expire and are nobody's choice.
    private static final Set<Field> ADDRESSES = Set.of(Field.ARTWORK, Field.PREVIEW);

    private final OwnValueStore store;

    public OwnValues(OwnValueStore store) {
        this.store = store;
    }

    /// Keeps values that a person gave.
    ///
    /// @param recording as services know it
    /// @param own has the fields' values
    public void keep(TrackMetadata recording, Track own, List<Field> fields) throws StoreException {
        for (Field field : fields) {
            var value = field.of(own);
            if (value.isEmpty()) continue;
            var alone = Track.builder();
            field.put(alone, value.get());
            store.put(keys(recording), field, alone.build());
        }
    }

    /// The record with the person's own values in it.
    TrackMetadata in(TrackMetadata services) {
        try {
            var own = store.of(keys(services));
            if (own.isEmpty()) return services;
            var fields = new EnumMap<Field, FieldValue>(Field.class);
            fields.putAll(services.fields());
            own.forEach((field, track) ->
                    field.of(track)
                            .ifPresent(
                                    value -> fields.put(field, persons(value, fields.get(field)))));
            return with(services, fields);
        } catch (StoreException e) {
            // The record itself is still worth showing.
            LOG.warn("A person's own values could not be read", e);
            return services;
        }
    }

    /// The person's record, and what it does not say from the services'.
    ///
    /// @param own fields whose value the person gave themselves
    static TrackMetadata over(TrackMetadata services, TrackMetadata persons, List<Field> own) {
        var fields = new EnumMap<Field, FieldValue>(Field.class);
        fields.putAll(services.fields());
        persons.fields()
                .forEach((field, value) -> {
                    if (own.contains(field))
                        fields.put(field, persons(value.value(), fields.get(field)));
                    else if (!ADDRESSES.contains(field)) fields.put(field, value);
                    else fields.putIfAbsent(field, value);
                });
        return with(both(services, persons), fields);
    }

    /// The services' record, and what it does not say from the other.
    static TrackMetadata filled(TrackMetadata services, TrackMetadata other) {
        var fields = new EnumMap<Field, FieldValue>(Field.class);
        fields.putAll(services.fields());
        other.fields().forEach(fields::putIfAbsent);
        return with(both(services, other), fields);
    }

    private static TrackMetadata both(TrackMetadata one, TrackMetadata other) {
        Map<Service, String> ids = new HashMap<>(other.ids());
        ids.putAll(one.ids());
        Map<RelatedId, String> related = new HashMap<>(other.relatedIds());
        related.putAll(one.relatedIds());
        return new TrackMetadata(
                one.fields(),
                ids,
                related,
                one.url().isEmpty() ? other.url() : one.url(),
                one.confidence(),
                one.reasons());
    }

    private static TrackMetadata with(TrackMetadata record, Map<Field, FieldValue> fields) {
        return record.with(fields);
    }

    /// No service stands behind it: that is how one knows a person's value.
    private static FieldValue persons(
            Object value, @org.jspecify.annotations.Nullable FieldValue services) {
        var others = new ArrayList<FieldValue.Other>();
        if (services != null) {
            if (!services.value().equals(value) && !services.services().isEmpty())
                others.add(new FieldValue.Other(services.value(), services.services()));
            services.others().stream().filter(o -> !o.value().equals(value)).forEach(others::add);
        }
        return new FieldValue(value, 1, List.of(), others);
    }

    /// Every id counts; a recording without one goes by its name.
    private static List<String> keys(TrackMetadata recording) {
        var keys =
                recording.ids().entrySet().stream()
                        .map(id -> id.getKey().id() + ":" + id.getValue())
                        .sorted()
                        .toList();
        return keys.isEmpty()
                ? List.of("name:" + CacheKey.of(TrackQuery.of(recording.track()).text()))
                : keys;
    }
}
