/// The deciders: which service to ask, which answer to believe, which file to take, when to give
/// up, when to ask a person.
///
/// They name no platform and know only the capabilities in `integration`. Begin at
/// [MetadataCollector] (words to records), [AcquisitionScout] (a record to a file), [Decisions]
/// (what a person says of what is unsure) and [DownloadQueue] (many of them, over restarts). A
/// download goes from the queue by [Workers] to [JobWork] and on to [Shelving]; where that breaks
/// off, [CutShort] says what becomes of it.
@NullMarked
package cratekeeper.agent;

import org.jspecify.annotations.NullMarked;
