-- What a service asked us to wait, and how often it was asked on its own day.
create table service_pause (service text primary key, until integer not null) without rowid;
create table service_day (
    service text primary key,
    day text not null,
    used integer not null
) without rowid;

-- Playlists that are being read or were read: enough to go on where it stopped.
create table playlist (
    service text not null,
    id text not null,
    list text not null,
    next text,
    state text,
    complete integer not null,
    read_at integer not null,
    primary key (service, id)
) without rowid;
create table playlist_entry (
    service text not null,
    id text not null,
    place integer not null,
    entry text not null,
    primary key (service, id, place)
) without rowid;
