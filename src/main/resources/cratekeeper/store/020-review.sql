-- What a person decided of the tracks that needed them, and how the job and the item stood before,
-- so that each decision can be taken back. Decisions made together share a batch.
create table decision (
    id integer primary key autoincrement,
    job text not null,
    batch text not null,
    kind text not null,
    at integer not null,
    undone integer not null default 0,
    accepted text,
    job_before text not null,
    item_before text not null
);
create index decision_by_job on decision (job, id) where undone = 0;

-- Values that a person gave themselves, under every id of the recording.
create table own_value (
    recording text not null,
    field text not null,
    track text not null,
    at integer not null,
    primary key (recording, field)
) without rowid;

-- What was not found is tried again later.
create table wish (
    job text primary key,
    tries integer not null,
    next_at integer not null
) without rowid;
create index wish_by_time on wish (next_at);

-- How often strangers kept their word.
create table peer (
    service text not null,
    name text not null,
    kept integer not null,
    broken integer not null,
    primary key (service, name)
) without rowid;

-- How an assistant read names.
create table assistant_answer (
    name text primary key,
    track text not null,
    at integer not null
) without rowid;
