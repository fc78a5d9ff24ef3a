package cratekeeper.music;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Countries by ISO 3166-1 code, as services and shops write them: by code, by English name, or by
/// a name that was usual once. Regions, several countries at once and countries that are no more
/// have no code.
public final class Countries {
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /// @return `null` if it names no country
    public static @Nullable String code(@Nullable String country) {
        return country == null ? null : CODES.get(country.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            String name =
                    Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(name, code);
            codes.put(name.replace(" & ", " and "), code);
        }
        Map.ofEntries(
                        Map.entry("uk", "GB"),
                        Map.entry("great britain", "GB"),
                        Map.entry("england", "GB"),
                        Map.entry("scotland", "GB"),
                        Map.entry("wales", "GB"),
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
