-- Files of other people that proved to be other than announced: so many at most, the newest.
create table bad_file (
    service text not null,
    mark text not null,
    since integer not null,
    primary key (service, mark)
) without rowid;
