--liquibase formatted sql

--changeset fieldcontract:1.0-011-live-event
create table live_event (
    id             bigint generated always as identity primary key,
    type           varchar(60) not null,
    object_type    varchar(60) not null,
    object_id      uuid        not null,
    object_version bigint      not null,
    territory_id   uuid        not null references territory,
    region_id      uuid        not null references region,
    owner_id       uuid        not null references crm_user,
    internal       boolean     not null,
    at             timestamptz not null
);
create index live_event_by_age on live_event (at);
comment on table live_event is 'what open screens are told; kept for an hour, for those who were cut off';
comment on column live_event.internal is 'not for reps';
