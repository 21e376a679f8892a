--liquibase formatted sql

--changeset fieldcontract:1.0-003-cycle-plan
create table cycle_plan (
    id          uuid primary key,
    external_id varchar(64)  not null unique,
    name        varchar(120) not null,
    starts_on   date         not null,
    ends_on     date         not null,
    version     bigint       not null default 0,
    constraint cycle_plan_period check (ends_on >= starts_on)
);
create index cycle_plan_by_start on cycle_plan (starts_on);
comment on column cycle_plan.ends_on is 'the last day of the cycle, included';

--changeset fieldcontract:1.0-003-cycle-plan-target
create table cycle_plan_target (
    cycle_plan_id uuid     not null references cycle_plan,
    territory_id  uuid     not null references territory,
    hcp_id        uuid     not null references account,
    goal          smallint not null check (goal > 0),
    version       bigint   not null default 0,
    primary key (territory_id, cycle_plan_id, hcp_id)
);
comment on column cycle_plan_target.goal is 'calls planned with the HCP in the cycle';
