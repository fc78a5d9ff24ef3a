package cratekeeper.music;

import java.util.Arrays;
import java.util.Optional;

/// Why a track needs a person (product, section 5). One item may have several.
public enum ReviewReason {
    LOW_CONFIDENCE("lowConfidence", "Not sure it is this recording"),
    TOO_CLOSE_TO_CALL("tooCloseToCall", "Two recordings fit equally"),
    CONFLICT("conflict", "A field is disputed"),
    LENGTH_DIFFERS("lengthDiffers", "The length differs"),
    VERSION_DIFFERS("versionDiffers", "Another version"),
    QUALITY_BELOW_MINIMUM("qualityBelowMinimum", "Quality below your minimum"),
    SUSPECT_TRANSCODE("suspectTranscode", "Looks transcoded"),
    BROKEN_FILE("brokenFile", "Broken file"),
    PREVIEW_DIFFERS("previewDiffers", "Sounds unlike the preview"),
    DUPLICATE("duplicate", "Already in the library"),
    ALL_SOURCES_FAILED("allSourcesFailed", "Every source failed"),
    MISSING_FIELDS("missingFields", "Required fields are missing"),
    SIGN_IN_NEEDED("signInNeeded", "A sign-in is needed");

    private final String json;
    private final String words;

    ReviewReason(String json, String words) {
        this.json = json;
        this.words = words;
    }

    public String json() {
        return json;
    }

    @Override
    public String toString() {
        return json();
    }

    /// A short sentence for a person.
    public String words() {
        return words;
    }

    public static Optional<ReviewReason> of(String json) {
        return Arrays.stream(values()).filter(r -> r.json.equals(json)).findFirst();
    }
}
