package cratekeeper.ui.settings;

import cratekeeper.music.Service;
import cratekeeper.ui.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// A setting that is an order: each may be moved, and each may be switched off but the last.
///
/// @param <T> what stands in order
public final class Chain<T> {
    /// Services that files may come from, or that are asked which recording it is on the way.
    static final List<Service> GIVE_FILES =
            List.of(
                    Service.SOULSEEK,
                    Service.ARCHIVE,
                    Service.DEEZER,
                    Service.SPOTIFY,
                    Service.YOUTUBE,
                    Service.SOUNDCLOUD);

    /// Services that know something of recordings.
    static final List<Service> KNOW =
            List.of(
                    Service.BEATPORT,
                    Service.DISCOGS,
                    Service.MUSICBRAINZ,
                    Service.SPOTIFY,
                    Service.DEEZER,
                    Service.ARCHIVE,
                    Service.YOUTUBE,
                    Service.SOUNDCLOUD);

    private static final List<String> FORMATS =
            List.of("FLAC", "WAV", "AIFF", "ALAC", "MP3", "AAC", "OGG", "OPUS");
    private static final List<String> VERSIONS =
            List.of("Extended Mix", "Original Mix", "", "Club Mix", "Radio Edit", "Dub", "Live");
    private static final Texts texts = Texts.in(Chain.class);

    private final SettingsViewModel model;
    private final Part<Order<T>> part;
    private final Function<T, String> name;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    private Chain(SettingsViewModel model, Part<Order<T>> part, Function<T, String> name) {
        this.model = model;
        this.part = part;
        this.name = name;
    }

    /// Where files are fetched from, in turn.
    public static Chain<Service> downloads(SettingsViewModel model) {
        return new Chain<>(model, part(Part.DOWNLOAD_CHAIN, GIVE_FILES), Service::displayName);
    }

    /// Whom to ask and to believe.
    public static Chain<Service> metadata(SettingsViewModel model) {
        var part =
                new Part<Order<Service>>(
                        Chain::asked,
                        (chosen, order) ->
                                Part.NOT_ASKED
                                        .set()
                                        .apply(
                                                Part.METADATA_CHAIN
                                                        .set()
                                                        .apply(chosen, shortened(order.all())),
                                                order.off()));
        return new Chain<>(model, part, Service::displayName);
    }

    private static Order<Service> asked(Chosen chosen) {
        var all = Order.of(chosen.preferences().metadataChain(), KNOW).all();
        Set<Service> off = new HashSet<>(chosen.notAsked());
        off.retainAll(all);
        return new Order<>(all, off);
    }

    /// What stands at the end in the order it has anyway need not be written down.
    private static List<Service> shortened(List<Service> all) {
        int end = all.size();
        int least = Chosen.USUAL.preferences().metadataChain().size();
        while (end > least && Order.of(all.subList(0, end - 1), KNOW).all().equals(all)) end--;
        return all.subList(0, end);
    }

    public static Chain<String> formats(SettingsViewModel model) {
        return new Chain<>(model, part(Part.FORMATS, FORMATS), format -> format);
    }

    /// Which version to take where none is named.
    public static Chain<String> versions(SettingsViewModel model) {
        return new Chain<>(
                model,
                part(Part.VERSIONS, VERSIONS),
                version -> version.isEmpty() ? texts.get("version.plain") : version);
    }

    private static <T> Part<Order<T>> part(Part<List<T>> chain, List<T> possible) {
        return new Part<>(
                chosen -> Order.of(chain.get().apply(chosen), possible),
                (chosen, order) -> chain.set().apply(chosen, order.on()));
    }

    public ObservableValue<Order<T>> order() {
        return model.of(part);
    }

    public String name(T one) {
        return name.apply(one);
    }

    /// Why something could not be done; "" most of the time.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> usual() {
        return model.usual(part);
    }

    public void back() {
        refusal.set("");
        model.back(part);
    }

    /// @param to its place afterwards; beyond the ends means the ends
    public void move(T one, int to) {
        refusal.set("");
        Order<T> now = model.get(part);
        int from = now.all().indexOf(one);
        int end = Math.clamp(to, 0, now.all().size() - 1);
        if (from >= 0 && from != end) model.set(part, now.moved(from, end));
    }

    public void turn(T one, boolean on) {
        Order<T> now = model.get(part).turned(one, on);
        boolean none = now.on().isEmpty();
        refusal.set(none ? texts.get("chain.last") : "");
        if (!none) model.set(part, now);
    }
}
