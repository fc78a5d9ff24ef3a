package cratekeeper.integration.archive;

import cratekeeper.integration.Address;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.TrackSearch;
import cratekeeper.integration.archive.ArchiveReply.Doc;
import cratekeeper.integration.archive.ArchiveReply.Item;
import cratekeeper.integration.archive.ArchiveReply.Search;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Asks the Internet Archive. A search takes one or two calls for items and one for each of the few
/// items that are looked into.
public final class InternetArchive implements TrackSearch, DownloadSource, LinkReader {
    private static final int ITEMS_LISTED = 25;
    private static final int ITEMS_OPENED = 5;
    private static final int ENOUGH = 10;

    private final URI base;
    private final SourceHttp http;
    private final ArchiveFetch fetch;

    public InternetArchive(URI base, ServiceHttp http) {
        this.base = base;
        this.http = new SourceHttp(http);
        this.fetch = new ArchiveFetch(base, http);
    }

    @Override
    public Service service() {
        return Service.ARCHIVE;
    }

    @Override
    public List<TrackHit> search(TrackQuery query) throws SourceException, InterruptedException {
        return fitting(query).stream().map(InternetArchive::hit).toList();
    }

    private static TrackHit hit(ArchiveRecording recording) {
        var best = recording.offers().stream().findFirst().map(Offer::quality);
        return new TrackHit(
                Service.ARCHIVE, recording.track(), best.orElse(null), recording.offers());
    }

    @Override
    public List<Offer> offers(TrackQuery wanted) throws SourceException, InterruptedException {
        return fitting(wanted).stream().flatMap(recording -> recording.offers().stream()).toList();
    }

    @Override
    public void fetch(Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        fetch.fetch(offer, partial, progress);
    }

    @Override
    public boolean reads(URI link) {
        return ArchiveLink.of(link).isPresent();
    }

    @Override
    public Linked read(URI link) throws SourceException, InterruptedException {
        var named = ArchiveLink.of(link);
        if (named.isEmpty()) return new Linked.Nothing();
        String id = named.get().identifier() + "/" + named.get().file();
        return Linked.of(
                recordings(named.get().identifier()).stream()
                        .filter(recording ->
                                named.get().file().isEmpty()
                                        || recording.offers().stream()
                                                .anyMatch(offer -> offer.id().equals(id))
                                        || recording.track().ids().containsValue(id))
                        .map(ArchiveRecording::track)
                        .toList());
    }

    private List<ArchiveRecording> fitting(TrackQuery query)
            throws SourceException, InterruptedException {
        var opened = new LinkedHashSet<String>();
        for (String lucene : ArchiveQuery.items(query)) {
            var candidates =
                    items(query, lucene).stream()
                            .filter(identifier -> !opened.contains(identifier))
                            .limit(ITEMS_OPENED - opened.size())
                            .toList();
            opened.addAll(candidates);
            var found = inside(candidates, query);
            if (!found.isEmpty() || opened.size() >= ITEMS_OPENED) return found;
        }
        return List.of();
    }

    /// Looks into the items until enough is found. One that fails does not spoil the others: its
    /// failure counts only if there is nothing else.
    private List<ArchiveRecording> inside(List<String> identifiers, TrackQuery query)
            throws SourceException, InterruptedException {
        var found = new ArrayList<ArchiveRecording>();
        SourceException failed = null;
        for (String identifier : identifiers) {
            try {
                for (ArchiveRecording recording : recordings(identifier))
                    if (ArchiveQuery.fits(query, recording)) found.add(recording);
            } catch (SourceException.Unreadable e) {
                failed = e;
            } catch (SourceException e) {
                failed = e;
                break;
            }
            if (found.size() >= ENOUGH) break;
        }
        if (failed != null && found.isEmpty()) throw failed;
        return found;
    }

    private List<ArchiveRecording> recordings(String identifier)
            throws SourceException, InterruptedException {
        URI uri = Address.under(base).segment("metadata").segment(identifier).uri();
        var item = http.jsonIfAny(Operation.METADATA, uri, Item.class);
        if (item.isEmpty()) return List.of();
        refuseError(item.get().error());
        return ArchiveMapper.recordings(item.get(), base);
    }

    /// Identifiers of the items to look into, those first that name most of the words asked for.
    private List<String> items(TrackQuery query, String lucene)
            throws SourceException, InterruptedException {
        URI uri =
                Address.under(base)
                        .segment("advancedsearch.php")
                        .with("q", lucene)
                        .with("fl[]", "identifier")
                        .with("fl[]", "title")
                        .with("fl[]", "creator")
                        .with("fl[]", "mediatype")
                        .with("rows", ITEMS_LISTED)
                        .with("page", 1)
                        .with("output", "json")
                        .uri();
        return items(query, http.json(Operation.SEARCH, uri, Search.class));
    }

    private List<String> items(TrackQuery query, Search reply) throws SourceException {
        refuseError(reply.error());
        var found = reply.response();
        if (found == null || found.docs() == null) throw http.unreadable("no list of items");
        return found.docs().stream()
                .filter(InternetArchive::isMusic)
                .sorted(
                        Comparator.comparingLong(
                                (Doc doc) -> -ArchiveQuery.named(query, words(doc))))
                .map(Doc::identifier)
                .distinct()
                .toList();
    }

    private static boolean isMusic(Doc doc) {
        String type = doc.mediatype();
        return doc.identifier() != null
                && !doc.identifier().isBlank()
                && (type == null || type.equals("audio") || type.equals("etree"));
    }

    private static String words(Doc doc) {
        return String.join(" ", doc.title()) + " " + String.join(" ", doc.creator());
    }

    /// The status says OK, the body does not.
    private void refuseError(@Nullable JsonNode error) throws SourceException {
        if (error == null || error.isNull() || error.isMissingNode()) return;
        JsonNode words = error.isObject() ? error.path("message") : error;
        String said = words.isString() ? SourceFailures.brief(words.asString()) : null;
        throw http.unreadable(said == null ? "an error" : "an error: " + said);
    }
}
