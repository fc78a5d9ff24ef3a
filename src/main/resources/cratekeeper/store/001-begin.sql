-- What was asked of the services, as JSON, until it is too old.
create table answer (
    id integer primary key,
    key text not null unique,
    kept_until integer not null,
    answer text not null
);
create index answer_by_age on answer (kept_until);

create table answer_totals (bytes integer not null, answers integer not null);
insert into answer_totals values (0, 0);
create trigger answer_added after insert on answer begin
    update answer_totals set bytes = bytes + octet_length(new.answer), answers = answers + 1;
end;
create trigger answer_changed after update on answer begin
    update answer_totals set bytes = bytes + octet_length(new.answer) - octet_length(old.answer);
end;
create trigger answer_removed after delete on answer begin
    update answer_totals set bytes = bytes - octet_length(old.answer), answers = answers - 1;
end;

create table answer_day (
    day text primary key,
    memory integer not null,
    disk integer not null,
    miss integer not null
) without rowid;

-- The queue. `position` is the order of arrival.
create table download (
    position integer primary key autoincrement,
    id text not null unique,
    ended integer not null,
    job text not null
);
create index download_unfinished on download (position) where ended = 0;
create index download_ended on download (position) where ended = 1;

-- How jobs ended; stays when a person clears the queue, for the figures.
create table outcome (
    id text primary key,
    state text not null,
    at integer not null
) without rowid;
create index outcome_by_time on outcome (at, state);

create table review (
    id text primary key,
    created_at integer not null,
    item text not null
);
create index review_by_time on review (created_at, id);

-- Files we know. Text columns are folded (no accents, no case) and only searched; what a person
-- sees is in the JSON, which stands last because it is long.
create table library (
    id integer primary key autoincrement,
    path text not null unique,
    identity text not null,
    isrc text,
    recording text,
    bpm real,
    key text,
    year integer,
    bytes integer not null,
    filled integer not null,
    source text,
    added_at integer not null,
    title text not null,
    artists text not null,
    release text not null,
    label text not null,
    genres text not null,
    format text not null,
    track text not null,
    file text not null
);
create index library_by_identity on library (identity);
create index library_by_isrc on library (isrc) where isrc is not null;
create index library_by_recording on library (recording) where recording is not null;
create index library_by_key on library (key, bpm) where key is not null;
create index library_by_bpm on library (bpm) where bpm is not null;
create index library_by_year on library (year) where year is not null;

create virtual table library_words using fts5 (
    title, artists, release, label, genres, format,
    content = 'library', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0
);

create table library_totals (
    tracks integer not null, bytes integer not null, filled integer not null
);
insert into library_totals values (0, 0, 0);

create trigger library_added after insert on library begin
    insert into library_words (rowid, title, artists, release, label, genres, format)
    values (new.id, new.title, new.artists, new.release, new.label, new.genres, new.format);
    update library_totals
    set tracks = tracks + 1, bytes = bytes + new.bytes, filled = filled + new.filled;
end;
create trigger library_changed after update on library begin
    insert into library_words (library_words, rowid, title, artists, release, label, genres, format)
    values ('delete', old.id, old.title, old.artists, old.release, old.label, old.genres, old.format);
    insert into library_words (rowid, title, artists, release, label, genres, format)
    values (new.id, new.title, new.artists, new.release, new.label, new.genres, new.format);
    update library_totals
    set bytes = bytes + new.bytes - old.bytes, filled = filled + new.filled - old.filled;
end;
create trigger library_removed after delete on library begin
    insert into library_words (library_words, rowid, title, artists, release, label, genres, format)
    values ('delete', old.id, old.title, old.artists, old.release, old.label, old.genres, old.format);
    update library_totals
    set tracks = tracks - 1, bytes = bytes - old.bytes, filled = filled - old.filled;
end;

-- What stood in a file's tags before we wrote, so that it can be put back.
create table tag_journal (
    id integer primary key autoincrement,
    path text not null,
    state text not null,
    at integer not null,
    before text not null,
    after text not null
);
create index tag_journal_by_path on tag_journal (path, id) where state <> 'undone';
create index tag_journal_unfinished on tag_journal (id) where state = 'begun';

create table call (
    id integer primary key,
    at integer not null,
    service text not null,
    operation text not null,
    millis integer not null,
    outcome text not null
);
create index call_by_time on call (at, service, outcome, millis);
