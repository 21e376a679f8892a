--liquibase formatted sql

--changeset fieldcontract:1.0-017-sla-policy
create table sla_policy (
    id             uuid primary key,
    name           varchar(40) not null unique,
    current_number integer     not null check (current_number > 0),
    version        bigint      not null default 0
);
create table sla_policy_version (
    policy_id            uuid        not null references sla_policy,
    number               integer     not null check (number > 0),
    acknowledge_hours    integer     not null check (acknowledge_hours > 0),
    resolve_working_days integer     not null check (resolve_working_days > 0),
    warn_at_percent      integer     not null check (warn_at_percent between 1 and 99),
    made_by              uuid references crm_user,
    made_at              timestamptz not null,
    primary key (policy_id, number)
);
create trigger sla_policy_version_immutable before update or delete on sla_policy_version
    for each row execute function refuse_change_of_version();

--changeset fieldcontract:1.0-017-sla-policy-of-the-contract
insert into sla_policy (id, name, current_number)
    values ('01980000-0000-7000-8000-000000000001', 'IC_DISPUTE', 1);
insert into sla_policy_version (policy_id, number, acknowledge_hours, resolve_working_days, warn_at_percent, made_at)
    values ('01980000-0000-7000-8000-000000000001', 1, 48, 10, 75, timestamptz '2026-01-01 00:00Z');
