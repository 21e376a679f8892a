--liquibase formatted sql

--changeset fieldcontract:1.0-002-account
create table account (
    id           uuid primary key,
    external_id  varchar(64)  not null unique,
    kind         varchar(3)   not null check (kind in ('HCP', 'HCO')),
    npi          varchar(10) unique,
    name         varchar(200) not null,
    first_name   varchar(80),
    last_name    varchar(120),
    specialty    varchar(120),
    address_line varchar(200),
    city         varchar(80),
    state        varchar(40),
    postal_code  varchar(16),
    pdrp_opt_out boolean      not null default false,
    active       boolean      not null default true,
    search_text  varchar(600) not null,
    version      bigint       not null default 0,
    constraint account_person_has_a_name check (kind = 'HCO' or (first_name is not null and last_name is not null))
);
comment on column account.search_text is 'name, specialty, city and NPI in lower case without accents, written by the application';

--changeset fieldcontract:1.0-002-account-search
create extension if not exists pg_trgm;
create index account_by_search_text on account using gin (search_text gin_trgm_ops);
create index account_by_name on account (name, id);

--changeset fieldcontract:1.0-002-affiliation
create table affiliation (
    id         uuid primary key,
    hcp_id     uuid    not null references account,
    hco_id     uuid    not null references account,
    main       boolean not null default false,
    valid_from date    not null,
    valid_to   date,
    version    bigint  not null default 0,
    constraint affiliation_period check (valid_to is null or valid_to > valid_from)
);
create index affiliation_by_hcp on affiliation (hcp_id, valid_from);
create index affiliation_by_hco on affiliation (hco_id, valid_from);

--changeset fieldcontract:1.0-002-account-territory-assignment
create table account_territory_assignment (
    id           uuid primary key,
    account_id   uuid   not null references account,
    territory_id uuid   not null references territory,
    tier         varchar(1) check (tier in ('A', 'B', 'C', 'D')),
    valid_from   date   not null,
    valid_to     date,
    version      bigint not null default 0,
    constraint account_territory_assignment_period check (valid_to is null or valid_to > valid_from),
    unique (account_id, territory_id, valid_from)
);
create index account_territory_assignment_by_territory
    on account_territory_assignment (territory_id, valid_from) include (account_id, tier, valid_to);

--changeset fieldcontract:1.0-002-affiliation-one-main
create unique index affiliation_one_main on affiliation (hcp_id) where main and valid_to is null;
