-- Users of a service whom the person keeps out: a few dozen rows.
create table blocked_user (
    service text not null,
    name text not null,
    since integer not null,
    primary key (service, name)
) without rowid;
