--liquibase formatted sql

--changeset fieldcontract:1.0-014-live-event-to-one
alter table live_event alter column territory_id drop not null;
alter table live_event alter column region_id drop not null;
alter table live_event add constraint live_event_place check ((territory_id is null) = (region_id is null));
comment on column live_event.territory_id is 'null for what concerns its owner alone';
