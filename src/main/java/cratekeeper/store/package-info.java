/// What is remembered over restarts, in one SQLite file: answers of services, the download queue,
/// the library, what waits for a person, old tags, call counts.
///
/// Begin at [Database], then the store you need: [AnswerCache], [QueueStore], [LibraryStore],
/// [ReviewStore], [TagJournal], [CallCounts]. Agents and the application may enter. Everything
/// blocks, and may be called from any thread; what is committed survives a kill. A disk that fails
/// is a [StoreException].
@NullMarked
package cratekeeper.store;

import org.jspecify.annotations.NullMarked;
