package cratekeeper.match;

import cratekeeper.match.Match.Verdict;
import cratekeeper.match.Version.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what each part says of two readings; the worst of it is the answer.
final class Judgement {
    private final long sameWithinMs;
    private final long reviewWithinMs;
    private final List<String> reasons = new ArrayList<>();
    private Verdict title = Verdict.SAME;
    private Verdict artists = Verdict.SAME;
    private Verdict version = Verdict.SAME;
    private Verdict length = Verdict.SAME;
    private boolean lengthKnown;
    private long apart;
    private boolean lifted;
    private double likeness = 1;

    Judgement(long sameWithinMs, long reviewWithinMs) {
        this.sameWithinMs = sameWithinMs;
        this.reviewWithinMs = reviewWithinMs;
    }

    void length(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) return;
        lengthKnown = true;
        apart = Math.abs(one - other);
        if (apart <= sameWithinMs) return;
        length = apart <= reviewWithinMs ? Verdict.REVIEW : Verdict.DIFFERENT;
        reasons.add("lengths differ by " + seconds(apart) + " s");
    }

    private static String seconds(long millis) {
        if (millis % 1000 == 0 || millis > 20_000)
            return Long.toString(Math.round(millis / 1000.0));
        long tenths = (millis + 50) / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    void names(Reading wanted, Reading candidate) {
        boolean sameTitle = wanted.title().isSameAs(candidate.title());
        boolean slip = !sameTitle && wanted.title().isSlipOf(candidate.title());
        boolean sameArtist =
                wanted.artists().isEmpty()
                        || candidate.artists().isEmpty()
                        || wanted.sharesArtist(candidate);
        boolean artistSlip =
                !sameArtist && sameTitle && wanted.artists().slips(candidate.artists());
        if (!sameTitle && !(slip && sameArtist)) title(wanted, candidate, sameArtist);
        if (!sameArtist && !artistSlip) {
            artists = Verdict.DIFFERENT;
            likeness -= 0.3;
            reasons.add("the artist is " + candidate.artistLine());
        }
        if (candidate.isNameless() && !wanted.artists().isEmpty()) {
            artists = Verdict.REVIEW;
            reasons.add("the name tells no artist");
        }
        guests(wanted, candidate);
    }

    private void title(Reading wanted, Reading candidate, boolean sameArtist) {
        boolean unreadable = wanted.title().cannotTell(candidate.title());
        boolean agree =
                sameArtist && !wanted.artists().isEmpty() && lengthKnown && length == Verdict.SAME;
        title = unreadable && agree ? Verdict.REVIEW : Verdict.DIFFERENT;
        likeness -= wanted.title().main().sharesWordWith(candidate.title().main()) ? 0.4 : 0.6;
        reasons.add(
                unreadable
                        ? "the title is in another script: “" + candidate.title().text() + "”"
                        : "the title is “" + candidate.title().text() + "”");
    }

    private void guests(Reading wanted, Reading candidate) {
        if (wanted.guests().isEmpty() || candidate.guests().isEmpty()) return;
        boolean agree =
                wanted.guests().and(wanted.artists()).shares(candidate.guests())
                        || candidate.guests().and(candidate.artists()).shares(wanted.guests());
        if (agree) return;
        artists = Verdict.DIFFERENT;
        likeness -= 0.2;
        reasons.add("another guest is named");
    }

    void versions(Reading wanted, Facts ours, Reading candidate, Facts theirs) {
        var one = withoutOwnName(wanted.version(), wanted, candidate);
        var other = withoutOwnName(candidate.version(), wanted, candidate);
        var likely = releaseSays(ours, theirs, one, other) ? Likeness.EQUAL : one.with(other);
        switch (likely) {
            case EQUAL -> onlyTheReleaseIsLive(ours, theirs, one, other);
            case EQUAL_BY_LENGTH -> {
                if (!lengthKnown) version(Verdict.REVIEW, "the version may be another");
            }
            case MAYBE_CUT -> {
                boolean close = lengthKnown && length == Verdict.SAME;
                version(
                        close ? Verdict.REVIEW : Verdict.DIFFERENT,
                        versionReason(wanted, candidate));
            }
            case REVIEW -> version(Verdict.REVIEW, versionReason(wanted, candidate));
            case DIFFERENT -> version(Verdict.DIFFERENT, versionReason(wanted, candidate));
        }
    }

    private static Version withoutOwnName(Version version, Reading wanted, Reading candidate) {
        return version.kinds().contains("vip")
                ? version.withoutOwnName(wanted.artists().and(candidate.artists()).words())
                : version;
    }

    private void version(Verdict verdict, String reason) {
        version = verdict;
        likeness -= verdict == Verdict.REVIEW ? 0.1 : 0.3;
        reasons.add(reason);
    }

    private static String versionReason(Reading wanted, Reading candidate) {
        boolean remixers =
                !wanted.version().names().isEmpty()
                        && !candidate.version().names().isEmpty()
                        && wanted.version().kinds().equals(candidate.version().kinds());
        if (remixers) return "the remixer differs: " + candidate.versionText();
        return candidate.versionText().isEmpty()
                ? "no version is named"
                : "it is the " + candidate.versionText();
    }

    /// Words of a version are forgiven where both stand on one release that says them.
    private static boolean releaseSays(Facts ours, Facts theirs, Version one, Version other) {
        if (!ours.isOnReleaseOf(theirs)) return false;
        Set<String> extra = one.isNone() ? other.words() : one.words();
        boolean both = !one.isNone() && !other.isNone();
        if (both && !one.kinds().equals(other.kinds())) return false;
        if (both) extra = one.words().size() > other.words().size() ? one.words() : other.words();
        return !extra.isEmpty() && ours.release().containsAll(extra);
    }

    private void onlyTheReleaseIsLive(Facts ours, Facts theirs, Version one, Version other) {
        if (ours.isOnLiveRelease() == theirs.isOnLiveRelease()) return;
        if (one.kinds().contains("live") || other.kinds().contains("live")) return;
        version(Verdict.REVIEW, "the release says it is live");
    }

    void ids(Facts ours, Facts theirs) {
        boolean equal = !ours.isrc().isEmpty() && ours.isrc().equals(theirs.isrc());
        if (!equal || worst() == Verdict.SAME) return;
        lifted = true;
        reasons.add("the ISRCs are equal");
    }

    private Verdict worst() {
        var names = title.compareTo(artists) > 0 ? title : artists;
        var rest = version.compareTo(length) > 0 ? version : length;
        return names.compareTo(rest) > 0 ? names : rest;
    }

    private Verdict verdict() {
        var worst = worst();
        if (!lifted) return worst;
        boolean onlyArtist =
                artists == Verdict.DIFFERENT
                        && title == Verdict.SAME
                        && version == Verdict.SAME
                        && length == Verdict.SAME;
        return worst == Verdict.REVIEW || onlyArtist ? Verdict.SAME : Verdict.REVIEW;
    }

    /// Each verdict has a range of its own for the score.
    Match match() {
        var verdict = verdict();
        double close = lengthKnown ? Math.min(1.0, apart / 20_000.0) : 0.1;
        double plain = Math.clamp(likeness - 0.05 * close, 0, 1);
        double score =
                switch (verdict) {
                    case SAME -> 0.90 + 0.10 * plain;
                    case REVIEW -> 0.60 + 0.29 * plain;
                    case DIFFERENT -> 0.59 * plain * (length == Verdict.DIFFERENT ? 0.9 : 1);
                };
        return new Match(verdict, Math.round(score * 1000) / 1000.0, reasons);
    }
}
