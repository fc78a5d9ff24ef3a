package cratekeeper.ui.settings;

import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.ui.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One setting: how to read it, and how to set it.
public record Part<T>(Function<Chosen, T> get, BiFunction<Chosen, T, Chosen> set) {
    public static final Part<List<Service>> DOWNLOAD_CHAIN =
            of(Preferences::downloadChain, (d, v) -> d.downloadChain = v);
    public static final Part<List<Service>> METADATA_CHAIN =
            of(Preferences::metadataChain, (d, v) -> d.metadataChain = v);
    public static final Part<Set<Service>> NOT_ASKED = new Part<>(Chosen::notAsked, Chosen::asking);
    public static final Part<List<String>> FORMATS =
            of(Preferences::preferredFormats, (d, v) -> d.preferredFormats = v);
    public static final Part<Integer> MINIMUM =
            of(Preferences::minimumBitrateKbps, (d, v) -> d.minimumBitrateKbps = v);
    public static final Part<Long> SAME_WITHIN =
            of(Preferences::sameWithinMs, (d, v) -> d.sameWithinMs = v);
    public static final Part<Long> REVIEW_WITHIN =
            of(Preferences::reviewWithinMs, (d, v) -> d.reviewWithinMs = v);
    public static final Part<Double> ACCEPT_AT =
            of(Preferences::acceptAt, (d, v) -> d.acceptAt = v);
    public static final Part<Double> REVIEW_AT =
            of(Preferences::reviewAt, (d, v) -> d.reviewAt = v);
    public static final Part<List<String>> VERSIONS =
            of(Preferences::versionPreference, (d, v) -> d.versionPreference = v);
    public static final Part<MusicalKey.Notation> NOTATION =
            of(Preferences::keyNotation, (d, v) -> d.keyNotation = v);
    public static final Part<String> TEMPLATE =
            of(Preferences::nameTemplate, (d, v) -> d.nameTemplate = v);
    public static final Part<Integer> AT_ONCE =
            of(Preferences::downloadsAtOnce, (d, v) -> d.downloadsAtOnce = v);
    public static final Part<Set<Field>> REQUIRED =
            of(Preferences::requiredFields, (d, v) -> d.requiredFields = v);
    public static final Part<String> MUSIC_FOLDER = new Part<>(Chosen::musicFolder, Chosen::filing);
    public static final Part<String> WATCHED_FOLDER =
            new Part<>(Chosen::watchedFolder, Chosen::watching);
    public static final Part<Optional<Language>> LANGUAGE =
            new Part<>(
                    chosen -> Optional.ofNullable(chosen.language()),
                    (chosen, wanted) -> chosen.speaking(wanted.orElse(null)));

    private static <T> Part<T> of(Function<Preferences, T> get, BiConsumer<Draft, T> set) {
        return new Part<>(
                chosen -> get.apply(chosen.preferences()),
                (chosen, value) -> chosen.with((Draft draft) -> set.accept(draft, value)));
    }

    /// Whom to believe first about a field; empty follows the metadata chain.
    public static Part<List<Service>> trust(Field field) {
        return new Part<>(
                chosen -> chosen.preferences().trust().getOrDefault(field, List.of()),
                (chosen, services) -> {
                    Map<Field, List<Service>> all = new HashMap<>(chosen.preferences().trust());
                    if (services.isEmpty()) all.remove(field);
                    else all.put(field, services);
                    return chosen.with((Draft draft) -> draft.trust = all);
                });
    }

    /// How often a service may be asked; empty for the usual.
    public static Part<Optional<String>> limit(Service service) {
        return new Part<>(
                chosen -> Optional.ofNullable(chosen.limits().get(service)),
                (chosen, limit) -> {
                    Map<Service, String> all = new HashMap<>(chosen.limits());
                    if (limit.isEmpty()) all.remove(service);
                    else all.put(service, limit.get());
                    return chosen.limited(all);
                });
    }
}
