--liquibase formatted sql

--changeset fieldcontract:1.0-010-anomaly-flag
create table anomaly_flag (
    id              uuid primary key,
    type            varchar(20) not null
        check (type in ('STOCK_OUT', 'COMPETITOR_ACTIVITY', 'OUTLET_CLOSURE', 'OTHER')),
    status          varchar(12) not null
        check (status in ('NEW', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RESOLVED', 'DISMISSED', 'MERGED')),
    territory_id    uuid        not null references territory,
    account_id      uuid        not null references account,
    product_id      uuid references product,
    note            varchar(1000),
    search_text     varchar(1000),
    reported_by     uuid        not null references crm_user,
    noticed_at      timestamptz not null,
    raised_at       timestamptz not null,
    assignee_id     uuid references crm_user,
    outcome         varchar(1000),
    merged_into     uuid references anomaly_flag,
    merged_count    integer     not null default 0,
    acknowledged_at timestamptz,
    closed_at       timestamptz,
    acted_by        uuid references crm_user,
    acted_at        timestamptz,
    previous_state  text,
    version         bigint      not null default 0,
    constraint anomaly_flag_answered check (status not in ('RESOLVED', 'DISMISSED') or outcome is not null),
    constraint anomaly_flag_merged check ((status = 'MERGED') = (merged_into is not null)),
    constraint anomaly_flag_closed
        check ((status in ('RESOLVED', 'DISMISSED', 'MERGED')) = (closed_at is not null)),
    constraint anomaly_flag_not_merged_into_itself check (merged_into <> id)
);
create index anomaly_flag_by_territory on anomaly_flag (territory_id, raised_at, id);
create index anomaly_flag_by_status on anomaly_flag (status, raised_at, id);
create index anomaly_flag_by_reporter on anomaly_flag (reported_by, raised_at, id);
create index anomaly_flag_by_assignee on anomaly_flag (assignee_id, raised_at, id);
create index anomaly_flag_by_account on anomaly_flag (account_id, type, noticed_at);
comment on column anomaly_flag.search_text is 'the note in lower case without accents, written by the application';
comment on column anomaly_flag.previous_state is 'what the last act changed, as JSON, so that it can be undone';

--changeset fieldcontract:1.0-010-flag-note
create table flag_note (
    id      uuid primary key,
    flag_id uuid          not null references anomaly_flag,
    text    varchar(1000) not null,
    user_id uuid          not null references crm_user,
    at      timestamptz   not null
);
create index flag_note_by_flag on flag_note (flag_id, id);
comment on table flag_note is 'internal: never shown to reps';
create table flag_note_mention (
    note_id uuid not null references flag_note,
    user_id uuid not null references crm_user,
    primary key (note_id, user_id)
);

--changeset fieldcontract:1.0-010-flag-reply
create table flag_reply (
    id      uuid primary key,
    flag_id uuid          not null references anomaly_flag,
    text    varchar(1000) not null,
    user_id uuid          not null references crm_user,
    at      timestamptz   not null
);
create index flag_reply_by_flag on flag_reply (flag_id, id);

--changeset fieldcontract:1.0-010-saved-view
create table saved_view (
    id        uuid primary key,
    user_id   uuid          not null references crm_user,
    list_name varchar(40)   not null,
    name      varchar(80)   not null,
    query     varchar(2000) not null,
    version   bigint        not null default 0,
    constraint saved_view_name unique (user_id, list_name, name)
);
