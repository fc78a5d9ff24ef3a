package cratekeeper.music;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The merged record of one recording: each field with its provenance.
///
/// @param ids the services' own names for the recording
/// @param url a page about it, "" if there is none
/// @param confidence how sure we are that this is the recording asked for, 0–1
/// @param reasons in words, why a person should look at it; empty if nobody need
public record TrackMetadata(
        Map<Field, FieldValue> fields,
        Map<Service, String> ids,
        Map<RelatedId, String> relatedIds,
        String url,
        double confidence,
        List<String> reasons) {

    public TrackMetadata {
        var ordered = new EnumMap<Field, FieldValue>(Field.class);
        ordered.putAll(fields);
        fields = Collections.unmodifiableMap(ordered);
        ids = Map.copyOf(ids);
        relatedIds = Map.copyOf(relatedIds);
        reasons = List.copyOf(reasons);
    }

    /// A record that one person or file gave; nobody else was asked.
    public static TrackMetadata of(Track track) {
        var fields = new EnumMap<Field, FieldValue>(Field.class);
        for (Field field : Field.values()) {
            field.of(track)
                    .ifPresent(value ->
                            fields.put(field, new FieldValue(value, 1, List.of(), List.of())));
        }
        String url = track.url();
        return new TrackMetadata(
                fields, track.ids(), track.relatedIds(), url == null ? "" : url, 1, List.of());
    }

    /// The same recording, with other fields.
    public TrackMetadata with(Map<Field, FieldValue> others) {
        return new TrackMetadata(others, ids, relatedIds, url, confidence, reasons);
    }

    /// The same recording, with other fields and other reasons for a look.
    public TrackMetadata with(Map<Field, FieldValue> others, List<String> why) {
        return new TrackMetadata(others, ids, relatedIds, url, confidence, why);
    }

    /// The same, with one more reason why a person should look at it.
    public TrackMetadata because(String reason) {
        var all = new ArrayList<>(reasons);
        all.add(reason);
        return new TrackMetadata(fields, ids, relatedIds, url, confidence, all);
    }

    public Optional<FieldValue> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// The values alone.
    public Track track() {
        var track = Track.builder().ids(ids).relatedIds(relatedIds).url(url);
        fields.forEach((field, value) -> field.put(track, value.value()));
        return track.build();
    }

    /// How many of the required fields are filled, 0–1.
    public double completeness(Set<Field> required) {
        return (double) filled(required) / required.size();
    }

    public int filled(Set<Field> required) {
        return (int) required.stream().filter(fields::containsKey).count();
    }

    /// The names of those that are not filled.
    public List<String> missing(Set<Field> required) {
        return required.stream().filter(f -> !fields.containsKey(f)).map(Field::json).toList();
    }
}
