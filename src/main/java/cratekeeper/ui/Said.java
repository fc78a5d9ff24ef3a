package cratekeeper.ui;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sentences that were made below the window, said in its language. Below it all sentences are
/// English, as they are stored, logged and printed; here each is found by its form, as texts are in
/// a catalogue whose ids are the English ones. What has no form stays as it is.
public final class Said {
    private static final Logger LOG = LoggerFactory.getLogger(Said.class);
    private static final Map<Language, SaidForms> FORMS = new ConcurrentHashMap<>();

    private Said() {}

    /// Reads the forms of the window's language, so that its first sentence need not wait for them.
    public static void readAhead() {
        if (Language.now() != Language.ENGLISH) forms(Language.now());
    }

    /// @param english one of our sentences, or several that were joined
    public static String of(String english) {
        Language language = Language.now();
        if (language == Language.ENGLISH || english.isBlank()) return english;
        String sentence = english.strip();
        return forms(language)
                .say(sentence, Said::lacking)
                .orElseGet(() -> {
                    lacking(sentence);
                    return sentence;
                });
    }

    private static SaidForms forms(Language language) {
        return FORMS.computeIfAbsent(language, SaidForms::of);
    }

    /// Words of a service or of the system have no form; all others here are missing in the file.
    private static void lacking(String english) {
        LOG.debug("In no form: {}", english);
    }
}
