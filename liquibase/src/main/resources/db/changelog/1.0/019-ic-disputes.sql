--liquibase formatted sql

--changeset fieldcontract:1.0-019-ic-dispute
create table ic_dispute (
    id                uuid primary key,
    territory_id      uuid          not null references territory,
    payee_id          uuid          not null references crm_user,
    filed_by          uuid          not null references crm_user,
    filed_at          timestamptz   not null,
    statement_id      uuid          not null references ic_statement,
    cycle_plan_id     uuid          not null references cycle_plan,
    currency          varchar(3)    not null check (currency ~ '^[A-Z]{3}$'),
    line_id           uuid,
    line_component    varchar(80),
    line_measure      varchar(120),
    line_amount       numeric(14,2),
    line_content      text,
    missing_reference varchar(120),
    missing_date      date,
    missing_amount    numeric(14,2),
    category          varchar(24)   not null
        check (category in ('MISSING_TRANSACTION', 'WRONG_CREDIT', 'WRONG_MEASURE', 'WRONG_TARGET', 'WRONG_RATE', 'OTHER')),
    expected_amount   numeric(14,2) not null,
    actual_amount     numeric(14,2) not null,
    justification     varchar(2000) not null,
    search_text       varchar(2400) not null,
    status            varchar(14)   not null
        check (status in ('FILED', 'ACKNOWLEDGED', 'IN_REVIEW', 'AWAITING_INFO', 'RESOLVED', 'CLOSED')),
    outcome           varchar(18)
        check (outcome in ('APPROVED', 'PARTIALLY_APPROVED', 'DENIED', 'WITHDRAWN')),
    level             varchar(22)   not null
        check (level in ('MANAGER', 'LIAISON', 'OPS', 'COMPENSATION_COMMITTEE')),
    assignee_id       uuid references crm_user,
    answer            varchar(1000),
    granted_amount    numeric(14,2) not null,
    acknowledged_at   timestamptz,
    resolved_at       timestamptz,
    closes_at         timestamptz,
    closed_at         timestamptz,
    reopened_at       timestamptz,
    acted_by          uuid references crm_user,
    acted_at          timestamptz,
    previous_state    text,
    version           bigint        not null default 0,
    constraint ic_dispute_subject check ((line_id is null) = (missing_reference is not null)),
    constraint ic_dispute_line check ((line_id is null) = (line_content is null)),
    constraint ic_dispute_missing check ((missing_reference is null) = (missing_date is null)),
    constraint ic_dispute_differs check (expected_amount <> actual_amount),
    constraint ic_dispute_outcome check ((status in ('RESOLVED', 'CLOSED')) = (outcome is not null)),
    constraint ic_dispute_answered check (outcome is null or outcome = 'WITHDRAWN' or answer is not null),
    constraint ic_dispute_closed check ((status = 'CLOSED') = (closed_at is not null)),
    constraint ic_dispute_closes check ((status = 'RESOLVED') = (closes_at is not null))
);
create index ic_dispute_by_territory on ic_dispute (territory_id, cycle_plan_id, status);
create index ic_dispute_by_payee on ic_dispute (payee_id, id);
create index ic_dispute_by_filer on ic_dispute (filed_by, id);
create index ic_dispute_by_assignee on ic_dispute (assignee_id, status);
create index ic_dispute_by_cycle on ic_dispute (cycle_plan_id, id);
create index ic_dispute_by_statement on ic_dispute (statement_id, territory_id);
create index ic_dispute_by_line on ic_dispute (line_id);
create index ic_dispute_by_closing on ic_dispute (closes_at);
comment on column ic_dispute.line_content is 'the line as it was when it was disputed, as JSON';
comment on column ic_dispute.search_text is 'in lower case without accents, written by the application';
comment on column ic_dispute.level is 'who decides';
comment on column ic_dispute.granted_amount is 'the sum of the adjustments';
comment on column ic_dispute.closes_at is 'by itself, unless the filer reopens it before; null unless resolved';
comment on column ic_dispute.previous_state is 'what the last act changed, as JSON, so that it can be undone';

--changeset fieldcontract:1.0-019-dispute-clock
create table dispute_clock (
    id               uuid primary key,
    dispute_id       uuid        not null references ic_dispute,
    promise          varchar(11) not null check (promise in ('ACKNOWLEDGE', 'RESOLVE')),
    round            integer     not null check (round in (0, 1)),
    policy_id        uuid        not null,
    policy_version   integer     not null,
    calendar_id      uuid        not null,
    calendar_version integer     not null,
    started_at       timestamptz not null,
    pauses           text        not null,
    paused_at        timestamptz,
    stopped_at       timestamptz,
    due_at           timestamptz,
    missed_due_at    timestamptz,
    missed_found_at  timestamptz,
    warn_at          timestamptz,
    warned_at        timestamptz,
    next_at          timestamptz,
    version          bigint      not null default 0,
    constraint dispute_clock_once unique (dispute_id, promise, round),
    constraint dispute_clock_due check (due_at is not null or paused_at is not null or stopped_at is not null),
    constraint dispute_clock_missed check ((missed_due_at is null) = (missed_found_at is null)),
    constraint dispute_clock_next
        check (next_at is null or (paused_at is null and stopped_at is null and missed_found_at is null)),
    foreign key (policy_id, policy_version) references sla_policy_version,
    foreign key (calendar_id, calendar_version) references business_calendar_version
);
create index dispute_clock_by_next on dispute_clock (next_at);
comment on column dispute_clock.round is '1 of the fresh clocks after the dispute was reopened';
comment on column dispute_clock.pauses is 'those that ended, in order, as JSON; half open';
comment on column dispute_clock.due_at is 'computed by the acts on the dispute alone; null while a pause keeps it from being known';
comment on column dispute_clock.missed_found_at is 'once, and for good';
comment on column dispute_clock.next_at is 'when the sweep has to look; null when there is nothing to look for';

--changeset fieldcontract:1.0-019-ic-adjustment
create table ic_adjustment (
    id         uuid primary key,
    dispute_id uuid          not null references ic_dispute,
    payee_id   uuid          not null references crm_user,
    amount     numeric(14,2) not null check (amount <> 0),
    currency   varchar(3)    not null check (currency ~ '^[A-Z]{3}$'),
    paid_with  uuid references ic_statement,
    made_by    uuid          not null references crm_user,
    made_at    timestamptz   not null
);
create index ic_adjustment_by_dispute on ic_adjustment (dispute_id, id);
create index ic_adjustment_by_payee on ic_adjustment (payee_id, id);
comment on column ic_adjustment.paid_with is 'the statement that holds it; null while it waits for the next one';

--changeset fieldcontract:1.0-019-dispute-note
create table dispute_note (
    id         uuid primary key,
    dispute_id uuid          not null references ic_dispute,
    text       varchar(1000) not null,
    user_id    uuid          not null references crm_user,
    at         timestamptz   not null
);
create index dispute_note_by_dispute on dispute_note (dispute_id, id);
comment on table dispute_note is 'internal: never shown to the filer, the payee or any rep';
create table dispute_note_mention (
    note_id uuid not null references dispute_note,
    user_id uuid not null references crm_user,
    primary key (note_id, user_id)
);

--changeset fieldcontract:1.0-019-dispute-reply
create table dispute_reply (
    id         uuid primary key,
    dispute_id uuid          not null references ic_dispute,
    text       varchar(1000) not null,
    user_id    uuid          not null references crm_user,
    at         timestamptz   not null
);
create index dispute_reply_by_dispute on dispute_reply (dispute_id, id);
