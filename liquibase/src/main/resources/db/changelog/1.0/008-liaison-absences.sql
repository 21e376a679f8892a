--liquibase formatted sql

--changeset fieldcontract:1.0-008-liaison-absence
create table liaison_absence (
    id         uuid primary key,
    user_id    uuid   not null references crm_user,
    deputy_id  uuid   not null references crm_user,
    valid_from date   not null,
    valid_to   date,
    version    bigint not null default 0,
    constraint liaison_absence_period check (valid_to is null or valid_to > valid_from),
    constraint liaison_absence_deputy_is_another check (deputy_id <> user_id)
);
create index liaison_absence_by_user on liaison_absence (user_id, valid_from);
comment on column liaison_absence.valid_to is 'the first day back; null while nobody knows';

--changeset fieldcontract:1.0-008-ops-liaison-by-region
create index ops_liaison_by_region on ops_liaison (region_id, valid_from);
