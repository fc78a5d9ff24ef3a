package cratekeeper.ui.search;

import cratekeeper.music.Field;
import cratekeeper.music.Service;
import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Why we are as sure as we are that a recording is the one that was asked for.
final class Why {
    private Why() {}

    /// A sentence each.
    ///
    /// @param required what a complete track has
    static List<String> of(TrackMetadata metadata, Set<Field> required) {
        var texts = Texts.in(Why.class);
        List<Service> services =
                metadata.fields().values().stream()
                        .flatMap(value -> value.services().stream())
                        .distinct()
                        .toList();
        long disputed =
                metadata.fields().values().stream().filter(f -> !f.others().isEmpty()).count();
        var lines = new ArrayList<String>();
        if (!services.isEmpty())
            lines.add(texts.count("why.known", services.size(), Parts.names(services)));
        lines.add(texts.get("why.fields", metadata.filled(required), required.size()));
        if (disputed > 0) lines.add(texts.count("why.disputed", disputed));
        metadata.reasons().forEach(reason -> lines.add(sentence(Said.of(reason))));
        if (metadata.reasons().isEmpty() && disputed == 0) lines.add(texts.get("why.nothing"));
        return lines;
    }

    /// "98 %".
    static String figure(double confidence) {
        return Words.percent(Math.round(confidence * 100) / 100.0);
    }

    private static String sentence(String reason) {
        if (reason.isEmpty()) return reason;
        String end = reason.endsWith(".") ? "" : ".";
        return reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + end;
    }
}
