package cratekeeper.ui.settings;

import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Preferences of which one is being changed.
final class Draft {
    List<Service> downloadChain;
    List<Service> metadataChain;
    Map<Field, List<Service>> trust;
    List<String> preferredFormats;
    int minimumBitrateKbps;
    long sameWithinMs;
    long reviewWithinMs;
    double acceptAt;
    double reviewAt;
    List<String> versionPreference;
    MusicalKey.Notation keyNotation;
    String nameTemplate;
    int downloadsAtOnce;
    Set<Field> requiredFields;

    Draft(Preferences from) {
        downloadChain = from.downloadChain();
        metadataChain = from.metadataChain();
        trust = from.trust();
        preferredFormats = from.preferredFormats();
        minimumBitrateKbps = from.minimumBitrateKbps();
        sameWithinMs = from.sameWithinMs();
        reviewWithinMs = from.reviewWithinMs();
        acceptAt = from.acceptAt();
        reviewAt = from.reviewAt();
        versionPreference = from.versionPreference();
        keyNotation = from.keyNotation();
        nameTemplate = from.nameTemplate();
        downloadsAtOnce = from.downloadsAtOnce();
        requiredFields = from.requiredFields();
    }

    Preferences preferences() {
        return new Preferences(
                downloadChain,
                metadataChain,
                trust,
                preferredFormats,
                minimumBitrateKbps,
                sameWithinMs,
                reviewWithinMs,
                acceptAt,
                reviewAt,
                versionPreference,
                keyNotation,
                nameTemplate,
                downloadsAtOnce,
                requiredFields);
    }
}
