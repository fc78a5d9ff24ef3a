package cratekeeper.integration.discogs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Country names as Discogs writes them. Regions, several countries at once and countries that are
/// no more have no code.
final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static @Nullable String code(@Nullable String name) {
        return name == null ? null : CODES.get(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            codes.put(name.toLowerCase(Locale.ROOT).replace(" & ", " and "), code);
            codes.put(name.toLowerCase(Locale.ROOT), code);
        }
        Map.ofEntries(
                        Map.entry("uk", "GB"),
                        Map.entry("us", "US"),
                        Map.entry("usa", "US"),
                        Map.entry("hong kong", "HK"),
                        Map.entry("macau", "MO"),
                        Map.entry("czech republic", "CZ"),
                        Map.entry("turkey", "TR"),
                        Map.entry("macedonia", "MK"),
                        Map.entry("ivory coast", "CI"),
                        Map.entry("cape verde", "CV"),
                        Map.entry("burma", "MM"),
                        Map.entry("swaziland", "SZ"),
                        Map.entry("holland", "NL"),
                        Map.entry("bahamas, the", "BS"),
                        Map.entry("gambia, the", "GM"),
                        Map.entry("korea", "KR"))
                .forEach(codes::put);
        return Map.copyOf(codes);
    }
}
