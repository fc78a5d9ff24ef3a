-- Which fields are required is a person's choice: a row names every field that it lacks, and no
-- longer says whether it is complete. Rows that were never marked wait for the next scan.
update library set marks = trim(
    replace(replace(' ' || marks || ' ', ' zqincomplete ', ' '), ' zqcomplete ', ' ')
    || iif(json_type(track, '$.version') is null, 'zqlacksversion ', '')
    || iif(json_type(track, '$.remixers') is null, 'zqlacksremixers ', '')
    || iif(json_type(track, '$.featured') is null, 'zqlacksfeatured ', '')
    || iif(json_type(track, '$.trackNumber') is null, 'zqlackstracknumber ', '')
    || iif(json_type(track, '$.discNumber') is null, 'zqlacksdiscnumber ', '')
    || iif(json_type(track, '$.barcode') is null, 'zqlacksbarcode ', '')
    || iif(json_type(track, '$.styles') is null, 'zqlacksstyles ', '')
    || iif(json_type(track, '$.country') is null, 'zqlackscountry ', '')
    || iif(json_type(track, '$.previewUrl') is null, 'zqlackspreviewurl ', '')
)
where marks like '%complete%';
