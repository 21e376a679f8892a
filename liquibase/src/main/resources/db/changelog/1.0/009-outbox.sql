--liquibase formatted sql

--changeset fieldcontract:1.0-009-outbox-event
create table outbox_event (
    id             uuid primary key,
    type           varchar(60) not null,
    object_type    varchar(60) not null,
    object_id      uuid        not null,
    object_version bigint      not null,
    order_id       uuid        not null,
    user_id        uuid        not null references crm_user,
    at             timestamptz not null,
    before         jsonb,
    after          jsonb,
    reason         varchar(255),
    tries          smallint    not null default 0,
    next_try_at    timestamptz not null,
    leased_by      uuid,
    leased_until   timestamptz,
    died_at        timestamptz,
    last_error     varchar(400),
    constraint outbox_event_lease check ((leased_by is null) = (leased_until is null))
);
create index outbox_event_by_order on outbox_event (order_id, id);
create index outbox_event_by_death on outbox_event (died_at, id);
comment on table outbox_event is 'what is still to be told: a row goes once its handlers have run';
comment on column outbox_event.order_id is 'events with the same are told one after the other, by id';
