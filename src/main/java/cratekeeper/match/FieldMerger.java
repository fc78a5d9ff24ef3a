package cratekeeper.match;

import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.FieldValue.Other;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes one record of what several services say of one recording, field by field, and remembers
/// who said what.
///
/// The first service that a field is trusted to gives the value, unless two or more others agree
/// with each other on another: then the field is a conflict and has no value. Where nobody trusted
/// speaks, most voices win.
public final class FieldMerger {
    /// Who keep records of records; shops only sell them.
    private static final Set<Service> KEEPERS = Set.of(Service.MUSICBRAINZ, Service.DISCOGS);

    private static final Set<Service> SHOPS =
            Set.of(Service.BEATPORT, Service.SPOTIFY, Service.DEEZER);

    /// Whose spelling is taken when nobody of the metadata chain speaks.
    private static final List<Service> LAST =
            List.of(Service.SOUNDCLOUD, Service.YOUTUBE, Service.ARCHIVE);

    /// Lengths this close are one length, measured by different people.
    private static final long NEAR_LENGTH_MS = 10_000;

    private final Preferences preferences;

    public FieldMerger(Preferences preferences) {
        this.preferences = preferences;
    }

    /// @param conflicts fields that are disputed; they have no value
    /// @param reasons who disputes what, a sentence a conflict
    public record Merged(
            Map<Field, FieldValue> fields, List<Field> conflicts, List<String> reasons) {}

    /// Those who say one thing; the first of them is most trusted.
    private record Camp(Object value, List<Service> services) {}

    public Merged merge(List<TrackHit> hits) {
        var fields = new EnumMap<Field, FieldValue>(Field.class);
        var conflicts = new ArrayList<Field>();
        var reasons = new ArrayList<String>();
        for (Field field : Field.values()) {
            var camps = camps(field, hits);
            if (camps.isEmpty()) continue;
            Optional<Camp> winner = winner(field, camps);
            if (winner.isEmpty()) {
                conflicts.add(field);
                reasons.add(dispute(field, camps));
            } else fields.put(field, value(field, winner.get(), camps));
        }
        return new Merged(fields, List.copyOf(conflicts), List.copyOf(reasons));
    }

    private static String dispute(Field field, List<Camp> camps) {
        return field.json()
                + ": "
                + camps.stream()
                        .map(c -> "“" + words(c.value()) + "” (" + words(c.services()) + ")")
                        .collect(Collectors.joining(" against "));
    }

    private static String words(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private List<Camp> camps(Field field, List<TrackHit> hits) {
        var sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(hit -> rank(field, hit.service())));
        var camps = new ArrayList<Camp>();
        for (TrackHit hit : sorted) {
            Optional<Object> said = FieldCleaning.of(field, hit.track());
            if (said.isEmpty()) continue;
            Object value = said.get();
            var camp =
                    camps.stream()
                            .filter(c -> FieldAgreement.agree(field, c.value(), value))
                            .findFirst();
            if (camp.isEmpty()) {
                camps.add(new Camp(value, new ArrayList<>(List.of(hit.service()))));
            } else if (!camp.get().services().contains(hit.service())) {
                camp.get().services().add(hit.service());
                camps.set(camps.indexOf(camp.get()), refined(camp.get(), value));
            }
        }
        return camps;
    }

    private static Camp refined(Camp camp, Object value) {
        boolean morePrecise =
                camp.value() instanceof PartialDate known
                        && value instanceof PartialDate told
                        && told.precision() > known.precision();
        return morePrecise ? new Camp(value, camp.services()) : camp;
    }

    private Optional<Camp> winner(Field field, List<Camp> camps) {
        if (neverDisputed(field)) return Optional.of(camps.getFirst());
        var speaking = field == Field.RELEASE_DATE ? withoutReissues(camps) : camps;
        var first = speaking.getFirst();
        if (trust(field).contains(first.services().getFirst())) {
            boolean outvoted =
                    speaking.stream().skip(1).anyMatch(camp -> camp.services().size() >= 2);
            return outvoted ? Optional.empty() : Optional.of(first);
        }
        int most = speaking.stream().mapToInt(c -> c.services().size()).max().orElseThrow();
        var largest = speaking.stream().filter(c -> c.services().size() == most).toList();
        boolean tie = largest.size() > 1 && !(field == Field.DURATION_MS && areNear(largest));
        return tie ? Optional.empty() : Optional.of(largest.getFirst());
    }

    /// A shop's later date is that of a file or a re-issue: it says nothing against the date of
    /// somebody who keeps records of records.
    private static List<Camp> withoutReissues(List<Camp> camps) {
        var kept =
                camps.stream()
                        .filter(c -> c.services().stream().anyMatch(KEEPERS::contains))
                        .map(c -> (PartialDate) c.value())
                        .min(Comparator.naturalOrder());
        if (kept.isEmpty()) return camps;
        return camps.stream()
                .filter(c ->
                        !SHOPS.containsAll(c.services())
                                || ((PartialDate) c.value()).compareTo(kept.get()) < 0)
                .toList();
    }

    private static boolean areNear(List<Camp> camps) {
        long first = (Long) camps.getFirst().value();
        return camps.stream().allMatch(c -> Math.abs((Long) c.value() - first) <= NEAR_LENGTH_MS);
    }

    private static FieldValue value(Field field, Camp winner, List<Camp> camps) {
        var others =
                camps.stream()
                        .filter(c -> !c.equals(winner))
                        .map(c -> new Other(c.value(), c.services()))
                        .toList();
        int agreeing = winner.services().size();
        int against =
                neverDisputed(field) ? 0 : others.stream().mapToInt(o -> o.services().size()).sum();
        // One voice is good, each further one halves the doubt, each against it doubles it.
        double doubt = 0.2 * Math.pow(0.5, agreeing - 1.0) * Math.pow(2, against);
        return new FieldValue(
                winner.value(),
                Math.round(Math.clamp(1 - doubt, 0.1, 0.99) * 100) / 100.0,
                winner.services(),
                others);
    }

    private static boolean neverDisputed(Field field) {
        return switch (field) {
            case GENRES, STYLES, ARTWORK, PREVIEW -> true;
            default -> false;
        };
    }

    private List<Service> trust(Field field) {
        return preferences.trust().getOrDefault(field, List.of());
    }

    private int rank(Field field, Service service) {
        int trusted = trust(field).indexOf(service);
        if (trusted >= 0) return trusted;
        int chained = preferences.metadataChain().indexOf(service);
        if (chained >= 0) return 100 + chained;
        int last = LAST.indexOf(service);
        return 200 + (last >= 0 ? last : LAST.size() + List.of(Service.values()).indexOf(service));
    }
}
