--liquibase formatted sql

--changeset fieldcontract:1.0-021-call-day
create table call_day (
    territory_id uuid    not null references territory,
    call_date    date    not null,
    calls        integer not null,
    late_calls   integer not null,
    primary key (territory_id, call_date)
);
comment on table call_day is 'submitted calls by day: a sum of call, kept with each change of one';
insert into call_day (territory_id, call_date, calls, late_calls)
select territory_id, call_date, count(*), count(*) filter (where late)
from call where status = 'SUBMITTED' group by territory_id, call_date;

--changeset fieldcontract:1.0-021-sales-plan
create table sales_plan (
    territory_id uuid          not null references territory,
    product_id   uuid          not null references product,
    kind         varchar(9)    not null check (kind in ('PRIMARY', 'SECONDARY')),
    month        date          not null check (extract(day from month) = 1),
    units        integer       not null check (units >= 0),
    amount       numeric(14,2) not null check (amount >= 0),
    currency     varchar(3)    not null,
    primary key (territory_id, kind, product_id, month)
);
comment on table sales_plan is 'what a territory is to sell in the month that starts on the date';

--changeset fieldcontract:1.0-021-territory-signal
create table territory_signal (
    id           uuid primary key,
    territory_id uuid        not null references territory,
    kind         varchar(24) not null check (kind in ('COOLING', 'WARMING', 'UPTICK', 'COVERAGE_BEHIND',
        'FREQUENCY_BEHIND', 'PRIMARY_SALES_BEHIND', 'SECONDARY_SALES_BEHIND', 'OPEN_FLAGS')),
    hcp_id       uuid references account,
    subject_id   uuid        not null,
    evidence_key varchar(40) not null,
    evidence     text        not null,
    made_on      date        not null,
    made_at      timestamptz not null,
    expires_on   date        not null,
    status       varchar(9)  not null check (status in ('OPEN', 'ACTING', 'DISMISSED', 'DONE')),
    version      bigint      not null default 0,
    constraint territory_signal_subject check (subject_id = coalesce(hcp_id, territory_id)),
    constraint territory_signal_period check (expires_on > made_on),
    constraint territory_signal_once unique (territory_id, kind, subject_id, evidence_key, made_on)
);
create index territory_signal_by_expiry on territory_signal (territory_id, expires_on);
comment on table territory_signal is 'what was shown to the field, and what became of it';
comment on column territory_signal.evidence_key is 'the signal comes back before its expiry when this changes';
comment on column territory_signal.evidence is 'when it was made, as JSON';
comment on column territory_signal.expires_on is 'the first day on which it may come anew';

--changeset fieldcontract:1.0-021-signal-answer
create table signal_answer (
    id        uuid primary key,
    signal_id uuid        not null references territory_signal,
    answer    varchar(7)  not null check (answer in ('ACT', 'DISMISS', 'DONE')),
    reason    varchar(255),
    user_id   uuid        not null references crm_user,
    at        timestamptz not null,
    constraint signal_answer_dismissed_with_reason check (answer <> 'DISMISS' or reason is not null)
);
create index signal_answer_by_signal on signal_answer (signal_id, id);
comment on table signal_answer is 'append-only: what people said to a signal';

--changeset fieldcontract:1.0-021-signal-answer-append-only splitStatements:false
create function refuse_change_of_answer() returns trigger language plpgsql as $$
begin
    raise exception 'signal_answer is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger signal_answer_append_only before update or delete on signal_answer
    for each row execute function refuse_change_of_answer();
