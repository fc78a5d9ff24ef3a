package cratekeeper.match;

import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.FieldValue.Other;
import cratekeeper.music.MusicalKey;
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
import java.util.regex.Pattern;

/// Makes one record of what several services say of one recording, field by field, and remembers
/// who said what.
///
/// The first service that a field is trusted to gives the value, unless two or more others agree
/// with each other on another: then the field is a conflict and has no value. Where nobody trusted
/// speaks, most voices win.
public final class FieldMerger {
    private static final Pattern LABEL_WORDS =
            Pattern.compile("\\b(records|recordings|recording|music|ltd|inc)\\b");
    private static final Pattern RELEASE_WORDS = Pattern.compile("\\b(ep|single)$");
    private static final Pattern NOT_ALNUM = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final long SAME_LENGTH_MS = 3_000;
    private final Preferences preferences;

    public FieldMerger(Preferences preferences) {
        this.preferences = preferences;
    }

    /// @param conflicts fields that are disputed; they have no value
    public record Merged(Map<Field, FieldValue> fields, List<Field> conflicts) {}

    /// Those who say one thing; the first of them is most trusted.
    private record Camp(Object value, List<Service> services) {}

    public Merged merge(List<TrackHit> hits) {
        var fields = new EnumMap<Field, FieldValue>(Field.class);
        var conflicts = new ArrayList<Field>();
        for (Field field : Field.values()) {
            var camps = camps(field, hits);
            if (camps.isEmpty()) continue;
            Optional<Camp> winner = winner(field, camps);
            if (winner.isEmpty()) conflicts.add(field);
            else fields.put(field, value(field, winner.get(), camps));
        }
        return new Merged(fields, List.copyOf(conflicts));
    }

    private List<Camp> camps(Field field, List<TrackHit> hits) {
        var sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(hit -> rank(field, hit.service())));
        var camps = new ArrayList<Camp>();
        for (TrackHit hit : sorted) {
            Optional<Object> said = field.of(hit.track());
            if (said.isEmpty()) continue;
            Object value = said.get();
            var camp = camps.stream().filter(c -> agree(field, c.value(), value)).findFirst();
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
        boolean trusted = trust(field).contains(camps.getFirst().services().getFirst());
        var largest =
                camps.stream().max(Comparator.comparingInt(c -> c.services().size())).orElseThrow();
        if (neverDisputed(field)) return Optional.of(camps.getFirst());
        if (trusted) {
            var first = camps.getFirst();
            boolean outvoted =
                    !largest.equals(first)
                            && largest.services().size() >= 2
                            && largest.services().size() > first.services().size();
            return outvoted ? Optional.empty() : Optional.of(first);
        }
        long alike =
                camps.stream()
                        .filter(c -> c.services().size() == largest.services().size())
                        .count();
        // One service against one: the more trusted in the chain stands first, and the other is
        // shown beside it.
        return alike > 1 && largest.services().size() > 1
                ? Optional.empty()
                : Optional.of(alike > 1 ? camps.getFirst() : largest);
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
            case GENRES, ARTWORK, PREVIEW, REMIXERS, FEATURED, TRACK_NUMBER, DISC_NUMBER -> true;
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
        return 100 + (chained >= 0 ? chained : 100 + List.of(Service.values()).indexOf(service));
    }

    private static boolean agree(Field field, Object one, Object other) {
        return switch (field) {
            case DURATION_MS -> Math.abs((Long) one - (Long) other) <= SAME_LENGTH_MS;
            case RELEASE_DATE -> ((PartialDate) one).agreesWith((PartialDate) other);
            case BPM -> sameTempo((Double) one, (Double) other);
            case KEY -> ((MusicalKey) one).equals(other);
            case VERSION ->
                    Versions.canonical((String) one).equals(Versions.canonical((String) other));
            case LABEL -> stripped(LABEL_WORDS, one).equals(stripped(LABEL_WORDS, other));
            case RELEASE -> stripped(RELEASE_WORDS, one).equals(stripped(RELEASE_WORDS, other));
            case CATALOGUE_NUMBER, ISRC -> squeezed(one).equals(squeezed(other));
            case BARCODE -> padded(one).equals(padded(other));
            case ARTISTS -> sameArtists((List<?>) one, (List<?>) other);
            case TITLE -> Fold.fold((String) one).equals(Fold.fold((String) other));
            default -> one.equals(other);
        };
    }

    private static boolean sameTempo(double one, double other) {
        double ratio = one / other;
        return Math.abs(one - other) <= 1
                || Math.abs(ratio - 2) < 0.02
                || Math.abs(ratio - 0.5) < 0.005;
    }

    private static boolean sameArtists(List<?> one, List<?> other) {
        var ours = one.stream().map(name -> Fold.fold((String) name)).toList();
        var theirs = other.stream().map(name -> Fold.fold((String) name)).toList();
        return ours.containsAll(theirs) || theirs.containsAll(ours);
    }

    private static String stripped(Pattern words, Object text) {
        return words.matcher(Fold.fold((String) text)).replaceAll("").strip();
    }

    private static String squeezed(Object text) {
        return NOT_ALNUM.matcher(Fold.fold((String) text)).replaceAll("");
    }

    private static String padded(Object barcode) {
        String digits = ((String) barcode).replaceAll("\\D", "").replaceFirst("^0+", "");
        return "0".repeat(Math.max(0, 14 - digits.length())) + digits;
    }
}
