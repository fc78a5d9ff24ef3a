/// The deciders: which service to ask, which answer to believe, which file to take, when to give
/// up, when to ask a person.
///
/// They name no platform and know only the capabilities in `integration`. Begin at
/// [MetadataCollector] (words to records), [AcquisitionScout] (a record to a file), [Decisions]
/// (what a person says of what is unsure) and [DownloadQueue] (many of them, over restarts).
@NullMarked
package cratekeeper.agent;

import org.jspecify.annotations.NullMarked;
