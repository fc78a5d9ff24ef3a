package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.ServiceLine;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.util.Locale;

/// One of the figures that say how well it all works, in the order of the screen.
enum Tile {
    DOWNLOADS {
        @Override
        String figure(ActivityFigures now) {
            return share(now.downloadsDone(), now.downloadsEnded());
        }

        @Override
        String below(ActivityFigures now) {
            return of("tile.downloads.below", now.downloadsDone(), now.downloadsEnded());
        }
    },
    COMPLETENESS {
        @Override
        String figure(ActivityFigures now) {
            return now.completeness().isEmpty()
                    ? Words.UNKNOWN
                    : Words.percent(now.completeness().getAsDouble());
        }

        @Override
        String below(ActivityFigures now) {
            return texts().get("tile.completeness.below");
        }
    },
    CACHE {
        @Override
        String figure(ActivityFigures now) {
            return share(now.cacheMemory() + now.cacheDisk(), asked(now));
        }

        @Override
        String below(ActivityFigures now) {
            return asked(now) == 0
                    ? texts().get("tile.cache.none")
                    : texts().get(
                                    "tile.cache.below",
                                    share(now.cacheMemory(), asked(now)),
                                    share(now.cacheDisk(), asked(now)));
        }
    },
    ERRORS {
        @Override
        String figure(ActivityFigures now) {
            return now.calls() == 0
                    ? Words.UNKNOWN
                    : Words.percent((double) now.errors() / now.calls());
        }

        @Override
        String below(ActivityFigures now) {
            return texts().count("tile.errors.below", now.calls(), Words.count(now.errors()));
        }
    },
    TIME {
        @Override
        String figure(ActivityFigures now) {
            return now.calls() == 0 ? Words.UNKNOWN : Words.count(now.averageMillis()) + " ms";
        }

        @Override
        String below(ActivityFigures now) {
            return texts().get("tile.time.below");
        }
    },
    QUALITY {
        @Override
        String figure(ActivityFigures now) {
            return share(now.fetchedWell(), now.fetched());
        }

        @Override
        String below(ActivityFigures now) {
            return of("tile.quality.below", now.fetchedWell(), now.fetched());
        }
    },
    CONFLICTS {
        @Override
        String figure(ActivityFigures now) {
            return share(now.acceptedFirst(), now.accepted());
        }

        @Override
        String below(ActivityFigures now) {
            return of("tile.conflicts.below", now.acceptedFirst(), now.accepted());
        }
    },
    WAITING {
        @Override
        String figure(ActivityFigures now) {
            return Words.count(times(now));
        }

        @Override
        String below(ActivityFigures now) {
            return texts().get("tile.waiting.below");
        }
    };

    private static Texts texts() {
        return Texts.in(Tile.class);
    }

    String title() {
        return texts().get("tile." + name().toLowerCase(Locale.ROOT));
    }

    /// Large.
    abstract String figure(ActivityFigures now);

    /// Small, below it.
    abstract String below(ActivityFigures now);

    private static long times(ActivityFigures now) {
        return now.services().stream().mapToLong(ServiceLine::throttled).sum();
    }

    private static long asked(ActivityFigures now) {
        return now.cacheMemory() + now.cacheDisk() + now.cacheMiss();
    }

    private static String of(String key, long part, long all) {
        return texts().get(key, Words.count(part), Words.count(all));
    }

    /// In whole percents, but in tenths where a whole one would hide a failure.
    private static String share(long part, long all) {
        if (all == 0) return Words.UNKNOWN;
        double share = (double) part / all;
        return Words.percent(
                share > 0.9 && part < all
                        ? Math.floor(share * 1000) / 1000
                        : Math.round(share * 100) / 100.0);
    }
}
