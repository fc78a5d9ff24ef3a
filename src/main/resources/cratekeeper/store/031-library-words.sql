-- Keys, years and tempos are words among the others, so that any filters together are one question
-- to the words, which ends as soon as a page is full. The words that we put in ourselves begin as
-- nothing does that a person types. (Joining binds closer than dividing.)
drop index library_by_key;
drop index library_by_bpm;
drop index library_by_year;
create virtual table library_terms using fts5vocab (library_words, instance);

update library set marks = trim(
    coalesce(' zq' || replace(nullif(marks, ''), ' ', ' zq'), '')
    || coalesce(' zqkey' || lower(key), '')
    || coalesce(' zqbpm' || max(0, min(399, cast(bpm as integer))), '')
    || coalesce(' zqbpmten' || (max(0, min(399, cast(bpm as integer))) / 10), '')
    || coalesce(' zqyear' || max(1900, min(2099, year)), '')
    || coalesce(' zqyearten' || (max(1900, min(2099, year)) / 10), '')
);

-- What a person chose in the window.
create table choice (
    name text primary key,
    value text not null
) without rowid;
