--liquibase formatted sql

--changeset fieldcontract:1.0-006-data-change-request
create table data_change_request (
    id              uuid primary key,
    kind            varchar(20)  not null check (kind in ('NEW_HCP', 'ADD_TO_TERRITORY')),
    status          varchar(8)   not null check (status in ('OPEN', 'ACCEPTED', 'DECLINED')),
    territory_id    uuid         not null references territory,
    account_id      uuid references account,
    first_name      varchar(80),
    last_name       varchar(120),
    specialty       varchar(120),
    city            varchar(80),
    npi             varchar(10),
    note            varchar(255),
    requested_by    uuid         not null references crm_user,
    requested_at    timestamptz  not null,
    decided_by      uuid references crm_user,
    decided_at      timestamptz,
    decision_reason varchar(255),
    version         bigint       not null default 0,
    constraint data_change_request_names_its_subject check (
        (kind = 'NEW_HCP' and first_name is not null and last_name is not null and city is not null)
        or (kind = 'ADD_TO_TERRITORY' and account_id is not null)),
    constraint data_change_request_decision check (
        (status = 'OPEN' and decided_by is null and decided_at is null)
        or (status <> 'OPEN' and decided_by is not null and decided_at is not null)),
    constraint data_change_request_declined_with_reason check (status <> 'DECLINED' or decision_reason is not null)
);
create index data_change_request_by_status on data_change_request (status, requested_at, id);
create index data_change_request_by_territory on data_change_request (territory_id, requested_at, id);
