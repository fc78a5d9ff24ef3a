package cratekeeper.integration.acoustid;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.Address;
import cratekeeper.integration.FingerprintLookup;
import cratekeeper.integration.Heard;
import cratekeeper.integration.PastedKey;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.acoustid.AcoustIdReply.Lookup;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.Manners;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Asks AcoustID: one call a fingerprint, sent as a form, for prints are long and the key is
/// nobody's business.
public final class AcoustId implements FingerprintLookup, SignIn {
    /// How AcoustID says no; for its door.
    public static final Manners MANNERS = new AcoustIdManners();

    private static final Entry KEY =
            new Entry(
                    "ACOUSTID_KEY",
                    "application key",
                    "AcoustID gives one to everybody who registers an application on its page.",
                    true,
                    URI.create("https://acoustid.org/new-application"));
    private static final Pattern FINGERPRINT = Pattern.compile("[\\w-]{8,60000}={0,2}");
    private static final Duration LONGEST = Duration.ofHours(9);

    /// Of the form that every AcoustID has, and nobody's.
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private final URI lookup;
    private final SourceHttp http;
    private final PastedKey key;

    public AcoustId(URI base, ServiceHttp http, Credentials credentials) {
        this.lookup = Address.under(base).segment("lookup").uri();
        this.http = new SourceHttp(http);
        this.key = new PastedKey(Service.ACOUSTID, KEY, credentials);
    }

    @Override
    public Service service() {
        return Service.ACOUSTID;
    }

    @Override
    public List<Heard> byFingerprint(String fingerprint, Duration length)
            throws SourceException, InterruptedException {
        String print = fingerprint.strip();
        if (!FINGERPRINT.matcher(print).matches()) return List.of();
        if (length.toSeconds() < 1 || length.compareTo(LONGEST) > 0) return List.of();
        var client =
                key.key()
                        .orElseThrow(() ->
                                new SourceException.SignInNeeded(
                                        Service.ACOUSTID,
                                        "AcoustID answers only to an application key: sign in to"
                                                + " AcoustID.",
                                        null));
        var fields = form(client);
        fields.put("duration", Long.toString(length.toSeconds()));
        fields.put("fingerprint", print);
        fields.put("meta", "recordings releasegroups sources compress");
        try {
            return AcoustIdMapper.heard(results(fields));
        } catch (SourceException.SignInNeeded e) {
            key.isRefused(client);
            throw e;
        }
    }

    private List<AcoustIdReply.Result> results(Map<String, String> fields)
            throws SourceException, InterruptedException {
        var reply = http.sent(Operation.METADATA, Ask.form(lookup, fields), Lookup.class);
        if (!"ok".equals(reply.status()) || reply.results() == null)
            throw http.unreadable("no list of results");
        return reply.results();
    }

    private static Map<String, String> form(Secret client) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("client", client.reveal());
        fields.put("format", "json");
        return fields;
    }

    @Override
    public boolean isNeeded() {
        return true;
    }

    @Override
    public SignInState state() {
        return key.state();
    }

    @Override
    public List<Entry> entries() {
        return key.entries();
    }

    @Override
    public SignInState enter(Map<String, Secret> entered)
            throws SourceException, InterruptedException {
        return key.enter(entered, this::asWhom);
    }

    /// The key is looked at before the question: one about nothing is enough. Applications have no
    /// name here.
    private String asWhom(Secret client) throws SourceException, InterruptedException {
        var fields = form(client);
        fields.put("trackid", NOBODY);
        try {
            results(fields);
        } catch (SourceException.Unreadable e) {
            boolean isNone =
                    e.getCause() instanceof Exception cause && SourceFailures.isNone(cause);
            if (!isNone) throw e;
        }
        return "";
    }

    @Override
    public void signOut() throws SourceException {
        key.signOut();
    }
}
