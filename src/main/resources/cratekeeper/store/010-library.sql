-- The library as scans need it: when a file was changed, how long it is, whether it has a cover,
-- and words of our own (`marks`) by which files are found that lack something. Rows of before are
-- kept; as `modified` 0 says, the next scan reads their files again and fills in what is new here.
drop trigger library_added;
drop trigger library_changed;
drop trigger library_removed;
drop table library_words;
alter table library rename to library_before;

create table library (
    id integer primary key autoincrement,
    path text not null,
    bytes integer not null,
    modified integer not null,
    identity text not null,
    isrc text,
    recording text,
    duration integer,
    bpm real,
    key text,
    year integer,
    filled integer not null,
    source text,
    added_at integer not null,
    title text not null,
    artists text not null,
    release text not null,
    label text not null,
    genres text not null,
    format text not null,
    marks text not null,
    track text not null,
    file text not null
);
insert into library
select id, path, bytes, 0, identity, isrc, recording, json_extract(file, '$.durationMs'), bpm, key, year, filled,
    source, added_at, title, artists, release, label, genres, format, '', track, file
from library_before;
drop table library_before;

create unique index library_by_path on library (path);
-- With the length behind: duplicates are found by walking these alone.
create index library_by_identity on library (identity, duration) where identity <> '';
create index library_by_isrc on library (isrc, duration) where isrc is not null;
create index library_by_recording on library (recording, duration) where recording is not null;
-- Each with the other two behind: what numbers alone ask for is answered without the rows.
create index library_by_key on library (key, bpm, year) where key is not null;
create index library_by_bpm on library (bpm, key, year) where bpm is not null;
create index library_by_year on library (year, key, bpm) where year is not null;

create virtual table library_words using fts5 (
    title, artists, release, label, genres, format, marks,
    content = 'library', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', columnsize = 0
);
insert into library_words (library_words) values ('rebuild');

create trigger library_added after insert on library begin
    insert into library_words (rowid, title, artists, release, label, genres, format, marks)
    values (new.id, new.title, new.artists, new.release, new.label, new.genres, new.format, new.marks);
    update library_totals
    set tracks = tracks + 1, bytes = bytes + new.bytes, filled = filled + new.filled;
end;
create trigger library_changed after update on library begin
    insert into library_words (library_words, rowid, title, artists, release, label, genres, format, marks)
    values ('delete', old.id, old.title, old.artists, old.release, old.label, old.genres, old.format, old.marks);
    insert into library_words (rowid, title, artists, release, label, genres, format, marks)
    values (new.id, new.title, new.artists, new.release, new.label, new.genres, new.format, new.marks);
    update library_totals
    set bytes = bytes + new.bytes - old.bytes, filled = filled + new.filled - old.filled;
end;
create trigger library_removed after delete on library begin
    insert into library_words (library_words, rowid, title, artists, release, label, genres, format, marks)
    values ('delete', old.id, old.title, old.artists, old.release, old.label, old.genres, old.format, old.marks);
    update library_totals
    set tracks = tracks - 1, bytes = bytes - old.bytes, filled = filled - old.filled;
end;

-- How files sound, as far as somebody has listened: a few small numbers of each that the same music
-- shares in any format. Belongs to a state of the file, like its row.
create table library_sound (
    id integer primary key,
    bytes integer not null,
    modified integer not null,
    sketch blob not null
);
create trigger library_sound_removed after delete on library begin
    delete from library_sound where id = old.id;
end;
