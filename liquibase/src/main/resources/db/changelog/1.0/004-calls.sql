--liquibase formatted sql

--changeset fieldcontract:1.0-004-call
create table call (
    id                 uuid primary key,
    territory_id       uuid        not null references territory,
    hcp_id             uuid        not null references account,
    user_id            uuid        not null references crm_user,
    call_date          date        not null,
    status             varchar(9)  not null check (status in ('DRAFT', 'SUBMITTED')),
    outcome            varchar(40),
    next_action        varchar(40),
    next_action_note   varchar(255),
    late               boolean     not null default false,
    created_at         timestamptz not null,
    first_submitted_at timestamptz,
    entry_millis       integer,
    entry_taps         smallint,
    entry_hcp_picked   boolean,
    entry_device       varchar(10),
    entry_offline      boolean,
    revisions          integer     not null default 0,
    version            bigint      not null default 0,
    constraint call_submitted_is_complete check (status = 'DRAFT'
        or (outcome is not null and next_action is not null and first_submitted_at is not null))
);
comment on column call.late is 'first submitted more than 24 elapsed hours after the end of the call date in the zone of the region';
comment on column call.entry_millis is 'milliseconds from opening the form to submit, as measured on the device';
create index call_submitted_by_territory on call (territory_id, call_date) include (hcp_id) where status = 'SUBMITTED';
create index call_by_user on call (user_id, call_date desc, id desc);
create index call_by_hcp on call (hcp_id, call_date desc);
alter table call set (autovacuum_vacuum_insert_scale_factor = 0.02);

--changeset fieldcontract:1.0-004-call-detail
create table call_detail (
    call_id    uuid     not null references call on delete cascade,
    position   integer  not null,
    product_id uuid     not null references product,
    primary key (call_id, position)
);

--changeset fieldcontract:1.0-004-call-attendee
create table call_attendee (
    call_id    uuid not null references call on delete cascade,
    account_id uuid not null references account,
    primary key (call_id, account_id)
);

--changeset fieldcontract:1.0-004-call-revision
create table call_revision (
    id           uuid primary key,
    call_id      uuid         not null references call on delete cascade,
    revision     integer      not null,
    said         jsonb        not null,
    reason       varchar(255) not null,
    corrected_by uuid         not null references crm_user,
    corrected_at timestamptz  not null,
    unique (call_id, revision)
);
comment on column call_revision.said is 'what the call said before this correction or unlocking';
