--liquibase formatted sql

--changeset fieldcontract:1.0-001-region
create table region (
    id          uuid primary key,
    external_id varchar(64)  not null unique,
    name        varchar(120) not null,
    zone_id     varchar(64)  not null,
    version     bigint       not null default 0
);

--changeset fieldcontract:1.0-001-territory
create table territory (
    id          uuid primary key,
    external_id varchar(64)  not null unique,
    region_id   uuid         not null references region,
    name        varchar(120) not null,
    version     bigint       not null default 0
);
create index territory_by_region on territory (region_id, name, id);

--changeset fieldcontract:1.0-001-product
create table product (
    id           uuid primary key,
    external_id  varchar(64)  not null unique,
    name         varchar(120) not null,
    withdrawn_on date,
    version      bigint       not null default 0
);

--changeset fieldcontract:1.0-001-crm-user
create table crm_user (
    id           uuid primary key,
    external_id  varchar(64)  not null unique,
    login        varchar(255) not null,
    subject      varchar(255) unique,
    display_name varchar(120) not null,
    email        varchar(254),
    version      bigint       not null default 0
);
create unique index crm_user_by_login on crm_user (lower(login));

--changeset fieldcontract:1.0-001-user-territory-assignment
create table user_territory_assignment (
    id           uuid primary key,
    user_id      uuid   not null references crm_user,
    territory_id uuid   not null references territory,
    valid_from   date   not null,
    valid_to     date,
    version      bigint not null default 0,
    constraint user_territory_assignment_period check (valid_to is null or valid_to > valid_from),
    unique (user_id, territory_id, valid_from)
);
create index user_territory_assignment_by_territory on user_territory_assignment (territory_id, valid_from);

--changeset fieldcontract:1.0-001-user-region-assignment
create table user_region_assignment (
    id         uuid primary key,
    user_id    uuid   not null references crm_user,
    region_id  uuid   not null references region,
    valid_from date   not null,
    valid_to   date,
    version    bigint not null default 0,
    constraint user_region_assignment_period check (valid_to is null or valid_to > valid_from),
    unique (user_id, region_id, valid_from)
);

--changeset fieldcontract:1.0-001-ops-liaison
create table ops_liaison (
    id         uuid primary key,
    region_id  uuid   not null references region,
    user_id    uuid   not null references crm_user,
    valid_from date   not null,
    valid_to   date,
    version    bigint not null default 0,
    constraint ops_liaison_period check (valid_to is null or valid_to > valid_from),
    unique (user_id, region_id, valid_from)
);
