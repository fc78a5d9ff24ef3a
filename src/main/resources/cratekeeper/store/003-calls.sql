-- When services were last called that count calls in a window of time: a few dozen rows.
create table service_call (service text not null, at integer not null);
